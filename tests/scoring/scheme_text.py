"""The text of a small scheme that has every section, to be broken one key at a time."""

CITED = 'citation = "某处"\nmark = "设计"\nverified = false\n'

HEAD = f"""
id = "S"
label = "方案"
use = "默认"
subject = "项目"
valid_from = 2023-01-01
full_marks = "100"
grades = "G"
note = "备注"
instrument = "某号"
{CITED}
"""
BLOCKS = """
[[block]]
name = "预算执行情况"
item = [{ name = "预算执行率", maximum = "10", method = "execution_rate" }]

[[block]]
name = "绩效指标"
item = [{ name = "绩效指标", maximum = "90", method = "sum_of_indicators", parts = ["产出", "效益"] }]
"""
EXECUTION = f"""
[execution]
base = ["adjusted"]
executed = ["final", "executed.m12"]
reason_below = "90%"
{CITED}
[execution_method]
name = "执行率分档"
kind = "steps"
finished = "100%"
finished_status = ["已完成"]
steps = [{{ from = "80%", share = "70%" }}, {{ from = "0%", share = "未规定" }}]
{CITED}
"""
METHODS = f"""
[[indicator_method]]
name = "及格门槛"
kind = "pass_line"
natures = ["≥", "="]
level1 = ["产出指标"]
pass_line = "60%"
{CITED}
[[indicator_method]]
name = "定性"
kind = "bands"
natures = ["定性"]
bands = [{{ level = "达成", low = "80%", high = "100%" }}, {{ level = "未达成", low = "0%", high = "80%" }}]
{CITED}
"""
REVIEWS = f"""
[[weight_profile]]
name = "通用"
group = [{{ level1 = ["产出指标"], weight = "67.5" }}, {{ level1 = ["效益指标", "满意度指标"], weight = "22.5" }}]

[over]
natures = ["≥"]
review_from = "130%"
reason_from = "150%"
deduction_reasons = ["目标值偏低"]
{CITED}
[survey]
level1 = ["满意度指标"]
{CITED}
[cost]
level1 = ["成本指标"]
{CITED}
"""
WHOLE = HEAD + BLOCKS + EXECUTION + METHODS + REVIEWS

GRADES = f"""
[[grades]]
name = "G"
label = "两级"
bands = [{{ grade = "好", from = "60%" }}, {{ grade = "差", from = "0%" }}]
{CITED}
"""
