"""Heads of paragraphs carry numbers where their neighbours do."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jixiao.proofreading.hit import hit_on
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.outline import read_head
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.proofreading.word_list import alternatives


@text_check("bare_head")
def check_bare_heads(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each paragraph that begins with a title without a number, after a head or another such paragraph."""
    endings = alternatives(manuscript.words["head_ending"])
    bare = re.compile(rf"\s{{0,8}}[一-鿿（）]{{2,16}}(?:{endings})。(?=.)")
    is_told = False
    for before, line in pairwise(manuscript.document.paragraphs()):
        match = bare.match(line.text)
        is_told = match is not None and (is_told or read_head(before) is not None)
        if match is not None and is_told:
            yield hit_on(match, line=line, message=f"段首标题“{match[0].strip()}”没有编号")
