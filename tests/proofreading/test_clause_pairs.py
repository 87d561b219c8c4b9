"""More sentences of reports, right and with one figure wrong, and those that look alike and tell nothing wrong."""

import pytest

from tests.proofreading.spoken import relations

PAIRS = (
    # the level that a change leads to stands behind 至
    ("预算：年初985万元，调减123.54万元（{}%）至861.46万元；到位334.67万元。", "12.54", "15.24"),
    ("年初预算985万元，调增120万元（12.18%）至{}万元。", "1105", "1150"),
    ("债券规模2000万元，压减300万元至1700万元，再调减{}万元至1450万元。", "250", "350"),
    ("补贴对象860人，新增45人，至{}人。", "905", "950"),
    # a change against what 之 stands for
    ("全年收入合计1835.45万元，上年为1895.11万元，较之{}59.66万元。", "减少", "增长"),
    ("本年支出180万元，上年支出210万元，与之相比{}万元。", "减少30", "减少20"),
    ("上年末在职70人，本年末在职66人，较之{}4人。", "少", "多"),
    # a share of what the list explains, called in other words
    (
        "采购支出33509.75万元。合同授予中小企业32407.19万元，其中小微企业2739.43万元，占中小企业合同金额的{}%。",
        "8.45",
        "8.2",
    ),
    ("给予农民合作社补贴资金320万元，其中种粮大户160万元，占农民合作社补贴的{}%。", "50", "40"),
    # numbered items of a kind
    ("安排专项资金，用于{}类支出：①医疗保险基金500万元；②区级配套、补助1740万元；③稽核运行费20万元。", "3", "4"),
    ("存在{}个方面的问题：一是预算编制不细；二是执行偏慢，三是档案不全。", "三", "四"),
    ("资金投向{}个方面：一是农业、林业；二是水利；三是交通。", "3", "2"),
    ("发现问题{}个：①台账不全；②支付滞后；③绩效目标不细。", "3", "4"),
    ("梳理出2个问题：一是制度不全；二是支付偏慢。采取{}项措施：一是补齐制度；二是按月通报；三是约谈。", "3", "2"),
    # what is left, saved, or paid of funds
    ("全年到位资金672.44万元，使用610.2万元，结存{}万元。", "62.24", "66.24"),
    ("“三公”经费实支11.62万元，较预算14万元节约2.38万元，节约率{}%。", "17", "27"),
    ("资金下达111万元，发放71万元，发放率{}%。", "63.96", "69.36"),
    # known parts
    ("货物5120.86万元、工程1204.4万元、服务{}万元，政府采购支出总额33509.75万元。", "27184.49", "27148.49"),
    ("2024年共实施项目15个，其中年初批复8个，年中增加{}个。", "7", "6"),
    ("全部项目15个，其中评为优10个、良3个、中{}个。", "2", "3"),
    # rates and averages
    ("全年执行率97.5%，高于时间进度50%，快{}个百分点。", "47.5", "45.7"),
    ("展厅面积1000平方米，运维费45万元，折合每平方米{}元。", "450", "540"),
)
SILENT = (
    "合同价300万元，比预算节约20万元，到2023年底支付200万元。",
    "收入500万元，增加20万元，到位480万元。",
    "授予中小企业320万元，占采购支出总额400万元的80%，其中小微企业160万元，占采购支出总额的40%。",
    "存在4个方面的问题：一是预算编制不细；二是执行偏慢；三是档案不全。\n四是制度不全。",
    "分4个环节：一是申报，二是审核，三是公示，",
    "落实5个项目：一是甲路、乙桥；二是丙渠、丁坝、戊闸。",
    "全年接待860人，上年1200人，其较年初计划增加20人。",
)


@pytest.mark.parametrize(("sentence", "right", "wrong"), PAIRS)
def test_the_wrong_figure_of_a_clause_is_told(sentence: str, right: str, wrong: str) -> None:
    assert [it for it in relations(sentence.format(right)) if it.holds is False] == []
    assert [it for it in relations(sentence.format(wrong)) if it.holds is False] != []


@pytest.mark.parametrize("sentence", SILENT)
def test_a_look_alike_tells_nothing_wrong(sentence: str) -> None:
    assert [it for it in relations(sentence) if it.holds is False] == []
