"""The errors a caller can make; wrong user data becomes findings or a refusal with a remedy instead."""


class JixiaoError(Exception):
    """Any condition this package raises for; every subclass writes its own sentence."""


class RefusalError(JixiaoError):
    """Something of the user's cannot be read or used; the sentence says where and what to do next.

    Args:
        problem: What is wrong, a full Chinese sentence.
        place: Where it is, e.g. a file or "工作表「项目」第 7 行".
        remedy: What the user does next, a full Chinese sentence.
    """

    def __init__(self, problem: str, *, place: str = "", remedy: str = "") -> None:
        """Keep the three parts; the message joins those that are there."""
        self.problem = problem
        self.place = place
        self.remedy = remedy
        parts = [problem, f"位置：{place}。" if place else "", f"怎么办：{remedy}" if remedy else ""]
        super().__init__("".join(parts))
