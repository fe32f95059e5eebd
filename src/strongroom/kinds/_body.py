"""Words for injuries and ailments, made of parts of the body and of what befalls them."""

from __future__ import annotations

from strongroom.kinds._common import phrases

_PARTS = phrases(
    "手指, 食指, 中指, 小指, 拇指, 手腕, 手臂, 胳膊, 上臂, 前臂, 肩膀, 肩胛, 锁骨, 肋骨, "
    "腰椎, 颈椎, 脊柱, 脊椎, 尾骨, 盆骨, 髋部, 髋关节, 股骨, 大腿, 小腿, 左腿, 右腿, "
    "双腿, 左手, 右手, 双手, 左脚, 右脚, 双脚, 左臂, 右臂, 膝盖, 膝关节, 脚踝, 脚趾, "
    "脚趾头, 脚筋, 跟腱, 韧带, 肌腱, 半月板, 头皮, 脑壳, 脑袋, 额头, 眼睛, 左眼, 右眼, "
    "双眼, 眼眶, 鼻骨, 鼻梁, 耳朵, 左耳, 右耳, 双耳, 耳膜, 牙齿, 下巴, 颅骨, 面部, 胸部, "
    "心脏, 肺部, 肝脏, 肾脏, 子宫, 卵巢, 乳腺, 甲状腺, 前列腺, 嘴唇, 嗓子, 喉咙, 皮肤, "
    "关节, 骨头, 神经, 胫骨, 腓骨, 桡骨, 尺骨, 肱骨, 跖骨, 掌骨, 下肢, 上肢, 末节, 腿, "
    "脚, 腰, 胃, 肺, 肝, 肾"
)
_HURT = phrases(
    "骨折, 粉碎性骨折, 断裂, 撕裂, 断了, 折了, 摔断, 摔伤, 扭伤, 拉伤, 挫伤, 擦伤, 砸伤, "
    "烫伤, 烧伤, 冻伤, 割伤, 划伤, 刺伤, 咬伤, 受伤, 红肿, 肿胀, 青紫, 发紫, 发黑, 发麻, "
    "麻木, 无力, 萎缩, 坏死, 溃烂, 化脓, 发炎, 疼, 痛, 缺失, 残疾, 瘫痪, 失明, 失聪, "
    "穿孔, 出血, 置换, 移植, 切除, 切除术, 结节, 囊肿, 息肉, 积水, 积液, 受损, 损伤, "
    "挛缩, 变形, 增生, 突出, 错位, 脱位, 脱臼, 聋了, 瞎了, 废了, 脱落, 衰竭, 功能不全, "
    "肌腱断裂, 缺失两指, 缝针, 手术"
)
_ORGANS = phrases(
    "眼睛, 耳朵, 腰, 腿, 膝盖, 心脏, 肺, 肝, 胃, 肾, 腿脚, 眼神, 听力, 视力, 腰腿, 身体右侧"
)
_STATES = phrases(
    "不好, 也不好, 不太好, 不行, 有毛病, 有问题, 的毛病, 下降, 很差, 背, 花了, 坏了, 残疾"
)


def injuries() -> list[str]:
    """左手骨折, 耳膜穿孔, 腿脚不好: each part with what befalls it."""
    found = [part + hurt for part in _PARTS for hurt in _HURT]
    return found + [part + state for part in _ORGANS for state in _STATES]
