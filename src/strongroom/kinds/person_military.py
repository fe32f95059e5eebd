"""Military service."""

from __future__ import annotations

from strongroom.core.entries import Kind
from strongroom.core.types import Level
from strongroom.kinds._common import canonical_text, one_of, phrases

_MILITARY = phrases(
    "未服兵役, 未服役, 未服过兵役, 服兵役, 服役, 现役, 退役, 退伍, 退出现役, 预备役, 转业, "
    "复员, 士兵, 义务兵, 士官, 军官, 军士, 武警, 应征, 免服兵役, 缓服兵役, 已服兵役, "
    "退役军人, 退役士兵, none, active, reserve, retired, veteran, discharged, served, 无, "
    "0, 1, 2, 3, 4, 9"
)


ENTRY = Kind(
    name="person.military",
    title="Military service",
    title_zh="兵役状况",
    level=Level.SENSITIVE,
    names=phrases(
        "兵役, 兵役状况, 兵役情况, 服役, 服役情况, byzk, byqk, bingyi, military, "
        "military service, veteran status"
    ),
    validate=one_of(_MILITARY),
    strength=0.3,
    canonical=canonical_text(),
    padding="fixed:24",
    identifier="quasi",
    law="PIPL Art. 28",
    yes=("未服兵役", "退役", "veteran"),
    no=("abc", "123", ""),
)
