"""The events of the log in words, for the page of the auditors; the log itself keeps the short names."""

EVENT_WORDS = {
    "account.activate": "激活账号",
    "account.create": "建立账号",
    "account.disable": "停用账号",
    "audit.export": "导出日志",
    "audit.read": "查阅日志",
    "audit.verify": "验证日志",
    "backup": "备份",
    "disclose.acknowledge": "说明可以公开",
    "disclose.ask_package": "开始生成公开文件包",
    "disclose.ask_screen": "开始公开前检查",
    "disclose.ask_site": "开始生成公开网站",
    "disclose.day": "设定起算日期",
    "disclose.package": "生成公开文件包",
    "disclose.publish": "登记公开",
    "disclose.screen": "公开前检查",
    "disclose.site": "生成公开网站",
    "disclose.withdraw_word": "撤回可以公开的说明",
    "document.generate": "生成文件",
    "evaluator.assign": "分派评价",
    "file.add": "上传附件",
    "file.check": "检查文件",
    "file.download": "下载文件",
    "file.remove": "删除文件",
    "finding.dispute": "报告误报",
    "finding.explain": "说明问题",
    "finding.repair": "采纳修改",
    "finding.take_back": "撤销说明",
    "form.accept": "接收",
    "form.check": "提请报送",
    "form.correct": "更正",
    "form.delegate": "指定经办人",
    "form.disclose": "标记公开",
    "form.extend": "延期",
    "form.finalise": "定稿",
    "form.import": "导入",
    "form.open": "建账",
    "form.pass_on": "转财政审核",
    "form.remind": "提醒",
    "form.return": "退回",
    "form.review": "开始审核",
    "form.save": "保存账表",
    "form.start": "填报",
    "form.start_year": "结转年度",
    "form.submit": "报送",
    "form.withdraw": "撤回",
    "job.cancel": "取消任务",
    "login.fail": "登录失败",
    "login.kick": "结束登录",
    "login.logout": "退出登录",
    "login.ok": "登录",
    "mfa.enrol": "启用动态口令",
    "mfa.reset": "重置动态口令",
    "password.change": "更改密码",
    "password.reset": "重置密码",
    "rectify.close_by_rule": "由规则复核销号",
    "rectify.evidence": "上传整改佐证",
    "rectify.evidence_remove": "撤下整改佐证",
    "rectify.plan": "制定整改措施",
    "rectify.raise": "提出整改",
    "rectify.reopen": "重新打开整改",
    "rectify.report": "提交整改结果",
    "rectify.result_use": "归集评价结果",
    "rectify.return": "退回整改",
    "rectify.sign_off": "签字销号",
    "restore": "恢复",
    "review.answer": "答复修改建议",
    "review.propose": "提出修改建议",
    "role.grant": "授予角色",
    "role.revoke": "收回角色",
    "round.open": "开启轮次",
    "score.give": "打分",
    "token.issue": "新建接口密钥",
    "token.revoke": "收回接口密钥",
    "unit.add": "增加单位",
    "unit.change": "变更单位",
}


def event_word(name: str) -> str:
    """Return an event in words; an old name that nobody uses any more stands for itself."""
    return EVENT_WORDS.get(name, name)


def events_said(text: str) -> tuple[str, ...]:
    """Return the names of the events whose words hold a text.

    Example:
        >>> events_said("接口密钥")
        ('token.issue', 'token.revoke')
    """
    return tuple(name for name, word in EVENT_WORDS.items() if text and text in word)
