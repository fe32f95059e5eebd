"""Free text, which may hold any other kind."""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kinds._common import canonical_text, phrases

ENTRY = Kind(
    name="text.free",
    title="Free text",
    title_zh="自由文本",
    level=Level.PERSONAL,
    names=phrases(
        "备注, 说明, 描述, 内容, 案情, 简要案情, 案情描述, 处理结果, 处警情况, "
        "报警内容, 留言, 摘要, 详情, 意见, bz, sm, ms, nr, jyaq, cljg, beizhu, "
        "notes, note, remark, remarks, comment, comments, description, narrative, "
        "details, message, body, text, content, memo, summary, delivery remark, "
        "handling result"
    ),
    canonical=canonical_text(),
    padding="padme",
)
