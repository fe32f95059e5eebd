"""Tables with columns of text in which people are mentioned seldom, shortly, or among other things."""

from __future__ import annotations

from collections.abc import Iterator

from .truth import *
from .values import Values


def tables(v: Values) -> Iterator[tuple[str, dict[str, tuple[object, object]]]]:
    yield (
        "repair_orders",
        {
            "工单": (NO, v.codes("WX", 8)),
            "报修内容": (
                text("person.name phone.mobile address.fragment", "address person.nickname"),
                v.say(
                    "{frag}厨房下水堵塞，{zh}，{mob}",
                    "{frag}电梯异响",
                    "3号门门禁坏，请尽快维修",
                    "地下车库漏水",
                    "住户{zh}反映{frag}漏水，电话{mob}",
                ),
            ),
            "处理人": (NAME, v.of(*[v.zh() for _ in range(5)])),
            "完成": (NO, v.words("是|否")),
        },
    )
    yield (
        "hotline_12345",
        {
            "工单号": (NO, v.codes("DH2024", 8)),
            "诉求标题": (ANY, v.words("噪音扰民|欠薪|物业纠纷|道路破损")),
            "诉求内容": (
                text(
                    "person.name phone.mobile address",
                    "address.fragment person.nickname org.name vehicle.plate sensitive.minor",
                ),
                v.say(
                    "市民{zh}来电反映，其居住的{addr}附近工地夜间施工，希望相关部门处理，联系电话{mob}。",
                    "来电人表示{firm}拖欠{n}名工人工资，要求尽快发放。",
                    "市民咨询公积金提取需要什么材料。",
                    "来电人{sur}女士反映路灯不亮，位置在{addr}。",
                    "市民{zh}建议增加公交班次，回电{mob}。",
                    share=0.7,
                    plain=["市民反映小区停车难，希望增加车位。", "来电咨询医保报销比例。"],
                ),
            ),
            "处置": (
                text("person.name", "person.nickname phone.mobile org.name"),
                v.say(
                    "已转派属地街道，工作人员{zh}已联系市民说明情况。",
                    "已办结。",
                    "经核实，反映情况属实，责令整改。",
                    "{zh}现场核查，施工单位已停工。",
                ),
            ),
        },
    )
    yield (
        "delivery_notes",
        {
            "waybill": (NO, v.codes("JD", 13)),
            "memo": (
                text("phone.mobile address.fragment", "person.name person.nickname address"),
                v.say(
                    "放驿站",
                    "放{frag}门口",
                    "打{mob}",
                    "易碎轻放",
                    "{frag}，电话{mob}",
                    "工作日送",
                    share=0.9,
                    plain=["尽快", "不要敲门"],
                ),
            ),
            "sts": (NO, v.words("在途|签收|拒收")),
        },
    )
    yield (
        "bank_memo",
        {
            "seq": (NO, v.serial(100001)),
            "fuyan": (
                text("person.name", "person.nickname"),
                v.say("{zh}货款", "还{zh}", "{zh}工资{n}月", "水电费", "给{zh}随礼", "报销"),
            ),
            "amt": (NO, v.amounts()),
        },
    )
    yield (
        "helpdesk_en",
        {
            "no": (NO, v.codes("INC", 7)),
            "short": (ANY, v.words("Password reset|Printer down|VPN|New laptop")),
            "work_notes": (
                text(
                    "person.name email ip.address",
                    "phone.landline phone.mobile person.nickname device.id mac.address org.name",
                ),
                v.say(
                    "Spoke with {en} ({mail}), reset the password and asked to log in again.",
                    "User {en} cannot reach 192.0.2.14 from the office, rebooted switch.",
                    "Remote session to {ip} for {en}, updated drivers.",
                    "Waiting for vendor.",
                    "Closed, no response from the user.",
                    share=0.8,
                    plain=["Replaced toner.", "Ticket merged."],
                ),
            ),
            "grp": (NO, v.words("Network|Desktop|Identity")),
            "opened": (NO, v.stamps()),
        },
    )
    yield (
        "social_care_notes",
        {
            "ref": (ANY, v.codes("SC", 6)),
            "worker": (NAME, v.of(*[v.western() for _ in range(5)])),
            "note": (
                text(
                    "person.name sensitive.health",
                    "person.nickname sensitive.minor address phone.mobile phone.landline",
                ),
                v.say(
                    "Home visit to {en}. She has dementia and struggles with her medication.",
                    "{en} was admitted to hospital with pneumonia on Tuesday.",
                    "Rang {en}'s daughter to discuss respite care.",
                    "He is recovering from a stroke; referral sent to physiotherapy.",
                    "No answer at the door.",
                ),
            ),
            "dt": (NO, v.days()),
        },
    )
    yield (
        "teacher_comments",
        {
            "学号": (OTHER, v.codes("2022", 6)),
            "评语": (
                text("person.name", "person.nickname sensitive.minor"),
                v.say(
                    "{zh}同学学习刻苦，团结同学，希望在新学期里更上一层楼。",
                    "该生上课认真听讲，作业按时完成。",
                    "{zh}性格内向，数学进步明显，应多参加集体活动。",
                ),
            ),
            "家访记录": (
                text(
                    "person.name phone.mobile sensitive.health",
                    "person.nickname address sensitive.minor",
                ),
                v.say(
                    "{zh}父母离异，随奶奶生活，奶奶患有{dis}。",
                    "家长{zh}反映孩子沉迷手机，联系电话{mob}。",
                    "母亲{zh}确诊{dis}，家庭困难，建议资助。",
                    "未见到家长。",
                ),
            ),
            "等级": (NO, v.words("优|良|中")),
        },
    )
    yield (
        "审讯笔录",
        {
            "编号": (NO, v.codes("BL", 8)),
            "笔录": (
                text(
                    "person.name id.cn_resident",
                    "person.nickname phone.mobile address sensitive.criminal bank.card wechat vehicle.plate address.fragment sensitive.minor",
                ),
                v.say(
                    "问：你的姓名？答：我叫{zh}，身份证号{id}。问：你因何事被传唤？答：因为打架。",
                    "问：你以前受过什么处罚？答：我{n}年因盗窃被判刑两年，现住{addr}。",
                    "问：你的微信号是多少？答：{wx}。问：钱转到哪里了？答：转到{zh}的卡上，卡号{card}。",
                ),
            ),
            "记录人": (NAME, v.of(*[v.zh() for _ in range(4)])),
        },
    )
    yield (
        "app_feedback",
        {
            "fid": (NO, v.uuids()),
            "feedback": (
                text("phone.mobile", "qq person.name email wechat account.id person.nickname"),
                v.say(
                    "闪退严重，请修复",
                    "收不到验证码，手机号{mob}",
                    "界面很好看，五星好评",
                    "充值没到账，我的号{mob}，QQ{qq}",
                    "希望加夜间模式",
                    "广告太多",
                    share=1,
                ),
            ),
            "ver": (NO, v.words("3.2.1|3.3.0")),
            "os": (NO, v.words("iOS 16.4|Android 13")),
        },
    )
    yield (
        "debug_log",
        {
            "t": (NO, v.stamps()),
            "message": (
                text(
                    "id.cn_resident phone.mobile",
                    "person.name account.id secret.token secret.password email",
                ),
                v.say(
                    'POST /api/user body={"idCard":"{id}","mobile":"{mob}"}',
                    "GET /health 200 {n}ms",
                    'sms.send phone={mob} tpl=1001 resp={"code":0}',
                    "db pool active={n} idle={n}",
                    "verify idcard={id} result=ok",
                    "retry {n} of 3",
                ),
            ),
            "lvl": (NO, v.words("DEBUG|INFO")),
        },
    )
    yield (
        "property_agent",
        {
            "房源": (PART + "|address", v.addresses()),
            "跟进": (
                text("person.name phone.mobile", "person.nickname address.fragment wechat"),
                v.say(
                    "业主{zh}报价{big}，可小刀，{mob}",
                    "{sur}姐带看，客户嫌贵",
                    "钥匙在门店，看房提前打{mob}",
                    "业主{sur}先生不急卖",
                    "客户{zh}首付不够",
                ),
            ),
            "价格": (NO, v.ints(80, 900)),
            "户型": (NO, v.words("三室两厅|两室一厅")),
        },
    )
    yield (
        "insurance_survey",
        {
            "案件": (NO, v.codes("CL", 9)),
            "医院走访": (
                text("person.name sensitive.health", "person.nickname org.name id.cn_resident"),
                v.say(
                    "走访病案室，被保险人{zh}因{dis}住院{n}天，既往有{dis}史。",
                    "{zh}主治医生{zh}称其否认高血压病史。",
                    "社保记录显示{zh}曾就诊{dis}。",
                ),
            ),
            "结论": (NO, v.words("正常给付|拒赔|协议给付")),
        },
    )
    yield (
        "forum_posts",
        {
            "pid": (NO, v.serial(88001)),
            "author_nick": (NICK, v.nicks()),
            "post": (
                text("email", "qq wechat person.name person.nickname phone.mobile"),
                v.say(
                    "求资源，发我邮箱{mail}谢谢楼主",
                    "顶一下",
                    "有没有一起组队的",
                    "楼上说得对，这个配置够用了",
                    "留个邮箱{mail}",
                    share=1,
                ),
            ),
            "floor": (NO, v.ints(1, 400)),
        },
    )
    yield (
        "product_reviews",
        {
            "item": (NO, v.codes("10", 8)),
            "review": (
                text("", "person.name person.nickname"),
                v.say(
                    "质量很好，和描述一致，下次还会再来。",
                    "物流快，包装完好，给孩子买的，很喜欢。",
                    "一般般，有点色差。",
                    "Great value, fits as expected.",
                ),
            ),
            "stars": (NO, v.ints(1, 5)),
            "buyer_nick": (
                NICK,
                v.each(lambda: v.r.choice("abcxyz小大") + "***" + v.r.choice("abc123宝")),
            ),
        },
    )
    yield (
        "maintenance_log",
        {
            "machine": (NO, v.codes("M", 3)),
            "description": (
                NO,
                v.say(
                    "Replaced bearing and greased spindle, test run {n} minutes ok.",
                    "Belt tension adjusted; vibration within limits.",
                    "更换主轴轴承，试运行{n}分钟正常。",
                    "润滑油位偏低，已补充。",
                ),
            ),
            "hours": (NO, v.amounts(9)),
            "date": (NO, v.days()),
        },
    )
    yield (
        "policy_clauses",
        {
            "条款": (NO, v.words("第一条|第二条|第三条")),
            "条文": (
                NO,
                v.say(
                    "公民有宗教信仰自由，任何组织和个人不得强制公民信仰宗教。",
                    "未成年人的父母是未成年人的监护人。",
                    "盗窃公私财物，数额较大的，处三年以下有期徒刑、拘役或者管制。",
                    "用人单位应当依法为职工缴纳社会保险费。",
                ),
            ),
            "生效": (NO, v.days()),
        },
    )
    yield (
        "news_items",
        {
            "标题": (ANY, v.words("市场行情回暖|新规今起施行|地铁延长线开通")),
            "正文": (
                NO,
                v.say(
                    "本市今日气温回升，最高气温{n}度，请市民注意防晒。",
                    "地铁{n}号线延长段今日开通，全长{n}公里，设站{n}座。",
                    "农业农村部门发布夏收进度，小麦收获已过八成。",
                ),
            ),
            "发布时间": (NO, v.stamps()),
            "来源": (NO, v.words("新华社|本地宝|日报")),
        },
    )
    yield (
        "email_archive",
        {
            "From": (MAIL, v.each(lambda: f"{v.western()} <{v.email()}>")),
            "To": (MAIL, v.each(lambda: ";".join(v.email() for _ in range(v.n(1, 3))))),
            "Subject": (ANY, v.words("Re: contract|Lunch?|Q3 numbers|Fwd: invoice")),
            "Body": (
                text(
                    "person.name",
                    "phone.landline phone.mobile email address person.nickname org.name",
                ),
                v.say(
                    "Hi team, please find the numbers attached. Best, {en}",
                    "Dear Mr. Whitfield, {en} will join us on {date}. Call me at {us}.",
                    "Could you send the contract to {en} before Friday? Thanks, {en}",
                ),
            ),
            "Date": (NO, v.stamps("%a, %d %b %Y %H:%M:%S +0000")),
        },
    )
