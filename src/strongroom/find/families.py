"""Families of column names: a word for a person with a word for a number, and the like.

Lists of whole names never end: there are as many as systems. What people are called (`cust`, `yg`,
会员) and what is asked of them (`_id`, `bh`, 编号) are few; joined they make most of the names.
"""

from __future__ import annotations

import re
from functools import cache

from strongroom.find.known import listed

Scored = dict[str, float]

# What people are to a system, in English and its abbreviations.
_ROLES = listed(
    "cust custs customer customers client user users usr member mbr memb patient pat pt emp "
    "empl employee staff worker stu stud student pupil teacher tchr driver drv rider passenger "
    "pax agent operator opr oper teller seller buyer shopper subscriber subs donor voter player "
    "inmate prisoner offender guest visitor applicant candidate reader borrower cif person "
    "people pers participant respondent subject resident citizen tenant owner landlord "
    "beneficiary benef insured claimant policyholder holder manager mgr supervisor leader doctor "
    "physician nurse author reporter creator editor reviewer approver assignee requester "
    "recipient sender receiver caller follower provider practitioner clinician friend "
    "attendee trainer courier technician "
    "officer clerk cashier volunteer guardian profile individual lecturer professor instructor "
    "tutor signer buyer purchaser payer payee victim suspect witness defendant plaintiff "
    "appl applcnt clmt claimnt drwr drawer drawee prtcpnt subsc rcvr sndr cnee cnor consignee "
    "consignor shipper lessor lessee benefi insrd payor nok emrg emerg pilot chauffeur phys "
    "attending cnsmr consumer mem bnf trustee executor heir tutee mentee mentor trainee intern "
    "dentist vet nanny carer caregiver broker underwriter adjuster surveyor examiner guide chef "
    "waiter stylist barber mechanic electrician plumber cleaner notary subj resp respd "
    "inviter invitee referrer referee follower followee fan fans streamer blogger poster commenter "
    "uploader liker sharer athlete runner swimmer competitor contestant entrant nominee juror "
    "child kid baby infant mother father parent spouse partner dependant dependent sibling kin "
    "pensioner retiree veteran refugee migrant immigrant asylum traveller traveler tourist lodger "
    "occupant roommate housemate neighbour neighbor helper maid guard crew sailor seafarer soldier "
    "recruit conscript convict detainee parolee probationer "
    "accused complainant petitioner appellant "
    "deponent debtor creditor obligor guarantor cosigner grantor grantee mortgagor investor "
    "shareholder stockholder director trader dealer unitholder remitter remittee donee signatory "
    "bride groom deceased decedent informant physician surgeon "
    "anesthetist anaesthetist adviser advisor "
    "recruiter booker vip svip cardmember policyowner householder ratepayer taxpayer prisoner "
    "parishioner personnel pers salesperson salesman salesrep rep inspector auditor developer "
    "kunde kunden mitarbeiter cliente clientes adherent abonne empleado paziente dipendente"
)
_NUMBERS = listed(
    "id ids no num nbr nr number code cd key uid guid uuid sn idno idnum cardno cardid cardnum "
    "cardnbr cardnumber pin"
)
_NAMES = listed("name names nm fullname fullnm realname xm")
# A client of a program, and the owner of a device, are numbered too; so is the seat of an agent.
_NOT_A_ROLE = listed("subject pt subs rep")
# What is numbered with them is a case: an application, a claim.
_OF_CASES = listed(
    "appl applcnt clmt claimnt parent child partner kin mother father sibling dependent dependant "
    "neighbour neighbor director nominee"
)
# Ends of a call: what is numbered there is a telephone.
_LINES = listed(
    "caller callee called calling dialed dialled opp oppo opposite peer cld clg contact contct "
    "ctct hp handphone mbl mob mobile phn phone cell tel msisdn callback"
)
_LINE_NUMBERS = listed("no num nbr number numbers")

# The same in the first letters of pinyin.
_PINYIN_ROLES = listed(
    "yh kh hy yg zg ry br hz xs js jsh czy gy mj grid gr dy dz yz cbr nsr jsr ks tk lk jm sm "
    "zcr gk "
    "xsh cyr hyr gk zg jzg hhr gkh tbr bbr bxr frdb lxr jhr "
    "lx ayi nh czr jbr sqr ywy kdy qs sjy dd ls ys hs jz zh gly"
)
_PINYIN_NUMBERS = listed("id bh bm hm gh dm")
_NOT_PINYIN = listed(
    "ksbm ddid ddbh ddbm ddhm ddgh dddm lxdm lxbm lxid lxbh lxhm zhid kshm ksdm ksbh ksid jzid "
    "jzbh lsid lsbh lshm jshm sjbh jzdm ysdm ysbm hsbm jsbm grbm zhdm zhbm khdm xsdm"
)
_STAFF = listed("hh mjjh fjjh jyjh gh zgh yggh czygh jgh xgh rygh gyh jyh yggh czyh")

_CHINESE_ROLES = (
    "人员|客户|用户|会员|员工|职工|雇员|学生|学员|教师|老师|教职工|患者|病人|病员|读者|司机|"
    "驾驶员|骑手|快递员|配送员|"
    "派件员|收件员|柜员|坐席|座席|客服|业主|住户|租户|参保人|个人|党员|民警|辅警|警员|医生|"
    "医师|护士|药师|操作员|经办人|"
    "顾客|买家|卖家|主播|玩家|角色|乘客|旅客|考生|纳税人|农户|村民|居民|投保人|被保险人|"
    "被保人|受益人|代理人|业务员|"
    "销售|导购|收银员|店员|教练|志愿者|捐赠人|借款人|担保人|申请人|联系人|候选人|应聘者|"
    "求职者|服刑人员|罪犯|嫌疑人|"
    "对象|网格员|社工|审核人|创建人|修改人|操作人|录入人|推荐人|邀请人|上级|领导|作者|粉丝|"
    "好友|车主|机主|户主|孕妇|产妇|儿童|婴儿|宝宝|萌娃|饲主|宠物主|主人|幼儿|老人|职员|团员|军人|持卡人|捐献者|报名人|就诊人|社矫|戒毒人员|"
    "客户经理|理财经理|主任|代理|股东|法人|被访者|访客|来访者|来电人|粉丝|主播|邀请人|参赛者|运动员|"
    "一户通|一卡通|校园卡|健康卡|体检人|受检者|献血者|船员|球员|选手|保姆|阿姨|月嫂|信访人|当事人"
)
_CHINESE_NUMBERS = (
    "编号|编码|号|ID|Id|id|代码|工号|标识|唯一标识|卡号|账号|帐号|证号|号码|内码|主键|UID|uid|"
    "识别号"
)
_CHINESE_NUMBERED = re.compile(
    rf"(?:{_CHINESE_ROLES})(?:{_CHINESE_NUMBERS})$"
    r"|^(?:工号|职工号|员工号|警号|学号|学籍号|会员卡?号?码?|会员卡编号|学工号|教工号|胸牌号|"
    r"胸卡号|客户号|用户号|户号|"
    r"个人编号|读者证号?|借书证号?|借阅证号?|一卡通号|校园卡号|就诊卡号?|健康卡号?|体检编?号|"
    r"病案号|档案号|人员编号|登录工号|"
    r"打卡号|考勤号|考勤编号|柜员号|旺旺|微博|微博昵称|抖音|快手号?|小红书号?|B站账号|"
    r"游戏账号|游戏ID|角色ID|玩家ID|"
    r"openid|OpenID|unionid|UnionID|UID|uid)$"
)
# Who did something, or is something to somebody: the values have to be names.
_CHINESE_WHO = re.compile(
    r"(?:人|人员|员|师|民警|辅警|医生|大夫|教练|老师|社工|护士|签名|签字|签章|会计|主任|队长|"
    r"组长|校长|店长|班长|站长|所长|"
    r"院长|书记|管家|师傅|阿姨|家属|亲属|子女|儿子|女儿|爱人|父亲|母亲|爸爸|妈妈|家长|律师|"
    r"法官|检察官|审判长|书记员|"
    r"作者|译者|编者|主编|导演|演员|编剧|领队|导游|主持|主讲|讲师|顾问|经手|经办|承办|审核|"
    r"复核|审批|批准|制单|制表|填表|填报|"
    r"记账|出纳|收银|领用|领料|验收|保管|盘点|值班|接诊|主刀|麻醉|责任护士|管床|送检|检验者?|"
    r"报告者|审核者|操作者|"
    r"业主|租客|房客|住户|户主|房主|屋主|宠主|主人|低保户|来访者|访客|门卫|教名|圣名|谱名|"
    r"父名|母名|^[妻夫子女字]|[长次三四]子|裁判|签收|骑手|责护|主治|承租方|出租方|来电人|坐席|座席|车主|机主|船长|宾客|来宾|嘉宾|选手|队员|球员|成员|干部|联系|"
    r"对接|负责|交接|接收|移交|死者|逝者|亡者|受试者|被试|主试|研究者|报名者|参赛者|志愿者|评委|新郎|新娘|寿星|"
    r"署名|编辑|责编|校对|主管|领导|老板|助手|助理|快递小哥|[装维操电钳焊]?[卸修作]工|楼长|网格长|[村支]书|户代表|"
    r"脱贫户|低保对象|五保户|帮扶对象|承包户|种植户|养殖户|卡主|号主|失主|陪同|旁证|邻居|亲友|子女姓名)$"
)
# 受益人, 业务员 and the like in the first letters of pinyin.
_ABBREVIATED_WHO = listed(
    "tbr bbr bbxr syr sqr jbr cbr sjr fjr jjr jsr fsr czr zrr fzr jkr dbr hkr fkr skr cdr bsr ckr "
    "qkr zxr bzxr sqzxr bgr ygr xyr bhr dlr wtr stwr gzr tjr jdr lrr xgr tbr fhr pzr spr qfr qzr "
    "qsr ysr bgr lyr lqr gmr xsr tsr jbr xfr lfr bfr sfr jzr zbr bjr khr hzr zhr bmr zjr hm yz jz "
    "jjy hwy sjy zby "
    "ywy czy jsy jly cby sfy wxy xjy wgy kdy psy pjy ljy kfy xsy syy dgy bgy cgy jyy hly jdy bzr "
    "fdy zrys zrhs zzys jzys kdys sqys gcys jtys mzs yjs yhs jzg zbmj cjmj zzmj bamj sqmj sfys "
    "sfhs xmjl khjl lcjl sjld zgld bmfzr xmfzr lxrr cyr fyr zzr jjlxr jhr frdb fr"
)
_NOT_WHO = re.compile(r"(?:是否|类型|人数|人员类别|机器人|无人|联系方式)")
_WHO = listed(
    "coach agent author buyer seller operator caller callee teller clerk cashier trainer "
    "reporter requester requestor assignee creator editor owner manager supervisor inspector "
    "auditor approver reviewer signer instructor lecturer professor tutor technician officer "
    "engineer salesperson salesman salesrep rep consultant counselor counsellor therapist surgeon "
    "judge prosecutor lawyer attorney counsel defendant plaintiff complainant respondent offender "
    "inmate prisoner parent guardian contact emergency recipient sender receiver consignee "
    "consignor shipper passenger pax guest visitor participant attendee speaker host organizer "
    "player captain referee pilot donor volunteer parishioner beneficiary payee payer borrower "
    "lender guarantor cosigner tenant landlord worker staff pcp provider resident subject "
    "candidate interviewer interviewee referrer intv leader lead head chair secretary treasurer "
    "principal husband wife spouse partner son daughter brother sister mother father mom dad "
    "relative kin person people performer artist composer director actor singer writer translator "
    "photographer librarian curator investigator detective constable deputy caseworker "
    "inviter nominee recruiter adviser advisor bride groom deceased decedent informant anesthetist "
    "anaesthetist booker child baby referee follower poster uploader commenter party insured "
    "checker verifier preparer handler keeper custodian steward attn"
)
# 处警民警警号, 经办员工号 and the like, whatever stands in front of them.
_STAFF_TAIL = re.compile(r"^[a-z]{1,5}(?:mjjh|fjjh|jyjh|yhgh|gyh|mjbh)$|^[a-z]{1,4}[rysg]gh$")
_QUANTITIES = listed(
    "sum amt amount total num number count cnt avg average mean max min fee cost price rate ratio "
    "pct percent je zje jine premium quota limit balance"
)
_LOGIN = listed(
    "fromuser touser srcuser dstuser byuser user usr username usrname loginname loginuser "
    "opuser operuser createuser updateuser lastuser createdbyid lastmodifiedbyid updatedbyid "
    "ownerid uid puid suid "
    "buid userkey useridx uin distinctid anonymousid visitorid externalid accountid acctid "
    "loyaltyid loyaltyno loyaltycard loyaltynumber membershipno membershipid membershipnumber "
    "frequentflyer frequentflyernumber frequentflyerno frequentflyerid ffn ffp mileageno "
    "bookingno persnr personalnr "
    "personalnummer kdnr kundennr kundennummer mitgliedsnr mitgliedsnummer numadherent "
    "numclient idcliente idclient idusuario matricule legajo subjectid pseudonym memberuid "
    "weiboid douyinid steamid psnid gamertag discord discordid twitterid fbid facebookid "
    "whatsapp viber signalid tiktok skypeid appleid googleid alipayuserid alipayid buyerid "
    "roleid playerid charid characterid avatarid gameid guid_user cardid membercard vipcard vipno "
    "vipcardno membercardno membershipcard libcard librarycard cardholderid"
)

_DOOR = re.compile(
    r"房号|房间|室号|室$|栋|幢|楼号|楼栋|单元|门牌|座号|寝室|宿舍|村组|^(?:ldh?|dyh?|fh|fjh|"
    r"sh|mph|apt|aptno|flat|flatno|houseno|"
    r"housenumber|housenum|doorno|bldg|buildingno|blockno|apartment|apartmentno)$"
)
_NO_EMPLOYER = re.compile(
    r"发货|收货|托运|承运|开户|银行|行名|机关|办理|承办|受理|处理|主管|监管|发证|签发|颁发|制证|登记单位|填报|"
    r"上报|报送|购方|销方|供应|供货|生产|厂家|制造|"
    r"品牌|承运|物流公司|快递公司|保险公司|出单|收款单位|付款单位|开票|建设单位|施工|监理|"
    r"颁奖|颁发|维保|管辖|辖区|回复单位|主办|协办|合作单位|合作/|委托单位|派出所|检测机构|体检机构|产权单位|采购单位|投保单位|开课|授课|责任单位|配送|养护|管养|运营单位|"
    r"^kk(?:xy|dw|xb|bm|yx)$|"
    r"^(?:fhdw|shdw|tydw|cydw|skdw|fkdw|ghdw|xhdw|kpdw|cbdw|bxgs|wygs|wldw|khh|khyh|yhmc|khhmc|jgmc|zsjg|fzjg|sccj|gys|gysmc|bankname|bank|issuer|insurer|"
    r"ghs|ffyh|jsyh|bindbank|registrar|registry|carrier|vendor|vendorname|supplier|"
    r"suppliername|manufacturer|maker|brand|authority|agency|publisher|seller|merchant|"
    r"merchantname|openingbank|issuingbank|"
    r"bankbranch|branchname)$"
)


_OTHER_DAYS = re.compile(
    r"入职|参加工作|入党|入团|入学|入伍|入院|出院|成立|建成|竣工|开工|投产|开业|出版|发布|上映|首映|首播|"
    r"发行|播出|创建|注册|登记|签发|发证|有效|到期|截止|开户|开通|生产|出厂|安装|启用|购|采集|更新|修改|"
    r"毕业|结婚|死亡|去世|"
    r"^(?:release|releasedate|released|published|publishdate|pubdate|pub|issued|issuedate|founded|"
    r"founding|established|incorporated|opened|opening|opendate|built|buildyear|constructed|"
    r"completed|installed|installdate|manufactured|made|produced|mfg|mfgdate|acquired|purchased|"
    r"hired|hiredate|hire|joined|joindate|since|start|startdate|end|enddate|expiry|expires|"
    r"graduated|married|died|death|deathdate|collected|accessioned|discovered|launched|premiere|"
    r"debut|aired|airdate|updated|created|modified|rzrq|rzsj|c?j?gzsj|cjgzny|lrsj|lrrq|gxsj|xgsj|clrq|cbrq|fbrq|kyrq|jgrq|tcrq|scrq|"
    r"yxq|yxrq|dqrq|gzrq|cjgzrq|rxrq|byrq|khrq|ktrq|djrq|zcrq|fzrq|azrq|qyrq)$"
)


_VERSIONS = listed(
    "ver version versions fw firmware hw sw os build release rev revision sdk appver osver kernel "
    "v 版本 版本号 固件 固件版本 软件版本 系统版本 内核"
)


def names_a_version(tokens: list[str]) -> bool:
    """Whether a name is that of a version or a build, which look like addresses of machines."""
    return bool(tokens) and ("".join(tokens) in _VERSIONS or tokens[-1] in _VERSIONS - {"os", "v"})


def dates_another(tokens: list[str]) -> bool:
    """Whether a name is that of another day than one of birth: `release_date`, 入职日期."""
    return bool(_OTHER_DAYS.search("".join(tokens)))


def names_a_door(tokens: list[str]) -> bool:
    """Whether a column is called like a number of a house, a flat or a room."""
    return bool(_DOOR.search("".join(tokens)))


_ROOM = re.compile(r"房间?号?$|^(?:fh|fjh|room|roomno|roomnumber)$")
_HOUSE = re.compile(
    r"栋|幢|楼|单元|公寓|小区|宿舍|楼盘|社区|^(?:ldh?|dyh?|dh|dy|lou|lp|xq|xqmc|building|block|estate|"
    r"community)"
)


def names_a_room(tokens: list[str]) -> bool:
    """Whether a column is called like a room, which without its house is nobody's door."""
    return bool(_ROOM.search("".join(tokens)))


def names_a_house(tokens: list[str]) -> bool:
    """Whether a column is called like the house, the stairs or the estate of a room."""
    return bool(_HOUSE.search("".join(tokens)))


def no_employer(tokens: list[str]) -> bool:
    """Whether an organisation in a column of that name is one that deals with the person only."""
    return bool(_NO_EMPLOYER.search("".join(tokens)))


_MEASURED_ZH = re.compile(
    r"身高|体重|血压|收缩压|舒张压|高压|低压|心率|脉搏|体温|血糖|糖化|血氧|^BMI|^bmi|体质指数|"
    r"体脂|视力|裸眼|矫正视力|腰围|"
    r"臀围|胸围|肺活量|胆固醇|甘油三酯|尿酸|肌酐|血红蛋白|白细胞|红细胞|血小板|转氨酶|胆红素|"
    r"孕周|末次月经|预产期|听力|色觉|"
    r"骨密度|眼压|疼痛评分|护理级别|护理等级|用药|剂量|医嘱"
)
_MEASURED = listed(
    "bmi systolic diastolic sbp dbp bp bloodpressure bloodpress heartrate pulse pulserate spo2 "
    "sao2 bodytemp bodytemperature glucose bloodsugar bloodglucose cholesterol hba1c hemoglobin "
    "bodyfat bodyfatpct bodyfatrate bodyweight bodyheight gestation gestationalage parity gravida "
    "visualacuity egfr creatinine resprate respiratoryrate phq9 gad7 phq gcs apgar painscore "
    "viralload cd4 cd4count tumorsize steps sleephours menstruation menstrualcycle lmp "
    "cyclelength"
)
# What is only said of how, or over which time, something was measured.
_MEASURES = listed(
    "avg average max min mean median rest resting peak pct percent rate bpm value val num level "
    "total daily mins minute minutes hour hours hrs last "
    "latest cur current first kg cm mmhg c mg dl "
    "mmol res result avg7d"
)
_WEAKLY_MEASURED = listed(
    "sleep deepsleep lightsleep remsleep sleepscore hrv vo2max "
    "stress bodyage bf fat muscle visceral "
    "hb hgb rbc wbc plt hct mcv mch crp esr alt ast ggt alp "
    "tbil dbil alb glb tp bun cr crea ua glu "
    "fbg ldl hdl tg tc chol tsh ft3 ft4 psa afp cea ca125 ca199 inr aptt hcg ferritin vl rh abo "
    "hr temp tempc height weight heightcm weightkg heightin weightlb sg tz tw xl xy xt result "
    "results resultvalue value flag jg jyjg 结果 检验值 结果值 数值 waist"
)
_ALSO_OF_THINGS = listed("height weight heightcm weightkg heightin weightlb tz waist temp tempc")
_BY_WHOM = listed(
    "createdby updatedby modifiedby deletedby createby updateby modifyby approvedby assignedto "
    "reportedby enteredby lastmodifiedby handledby processedby signedby"
)
_GENERAL = listed(
    "value flag result results resultvalue jg jyjg sg tz xt 结果 检验值 结果值 数值 vl stress"
)
_FLAGS = listed(
    "ts tishi flag flags abnormal abnormalflag abnflag "
    "resultflag hl hilo ycbz ycts gdbz gd 提示 异常 "
    "异常提示 高低 结果提示"
)


def flags_a_body(tokens: list[str]) -> bool:
    """Whether a name is one of marks that say of a measure that it is too high or too low."""
    return "".join(tokens) in _FLAGS


def of_a_body(tokens: list[str]) -> bool:
    """Whether a name is one of a measure of a body, though each is that of other things too."""
    bare = "".join(t for t in tokens if t not in _MEASURES)
    return bare in _WEAKLY_MEASURED - _GENERAL


# Last letters of abbreviated pinyin, behind those of whose it is: 收货人地址 is `shrdz`.
_PINYIN_TAILS = {
    "xxdz": ("address", 0.85),
    "xxzz": ("address", 0.85),
    "zz": ("address", 0.6),
    "dz": ("address", 0.7),
    "sfzh": ("id.cn_resident", 0.85),
    "sfzhm": ("id.cn_resident", 0.85),
    "sfz": ("id.cn_resident", 0.85),
    "zjhm": ("id.cn_resident", 0.85),
    "sfzmhm": ("id.cn_resident", 0.85),
    "sfzjhm": ("id.cn_resident", 0.85),
    "gmsfhm": ("id.cn_resident", 0.85),
    "zjh": ("id.cn_resident", 0.8),
    "csrq": ("date.birth", 0.85),
    "csny": ("date.birth", 0.85),
    "sr": ("date.birth", 0.6),
    "nl": ("person.age", 0.6),
    "xb": ("person.sex", 0.7),
    "mz": ("person.ethnicity", 0.6),
    "whcd": ("person.education", 0.85),
    "xl": ("person.education", 0.6),
    "hyzk": ("person.marital", 0.85),
    "zzmm": ("sensitive.political", 0.85),
    "gzdw": ("org.name", 0.85),
    "dwmc": ("org.name", 0.6),
    "sjh": ("phone.mobile", 0.85),
    "sjhm": ("phone.mobile", 0.85),
    "lxdh": ("phone.mobile", 0.85),
    "lxfs": ("phone.mobile", 0.85),
    "dh": ("phone.mobile", 0.6),
    "zy": ("person.occupation", 0.6),
    "mj": ("person.name", 0.5),
    "ys": ("person.name", 0.5),
    "hs": ("person.name", 0.5),
    "jl": ("person.name", 0.5),
    "jly": ("person.name", 0.6),
    "ls": ("person.name", 0.5),
    "yx": ("email", 0.6),
    "dwdh": ("phone.landline", 0.85),
    "sj": ("phone.mobile", 0.5),
    "yhzh": ("bank.account", 0.85),
    "yhkh": ("bank.card", 0.85),
    "zh": ("bank.account", 0.5),
}
# 码, 代码, 编码 and 名称 behind what is coded.
_CODED_TAIL = re.compile(
    r"^(xb|mz|zzmm|hyzk|zjxy|xyzj|whcd|xl|xw|jkzk|xx|byzk|gj|gjdq|csd|jg)(?:m|dm|bm|lb)$"
)
_CODED_STEMS = {
    "xb": "person.sex",
    "mz": "person.ethnicity",
    "zzmm": "sensitive.political",
    "hyzk": "person.marital",
    "zjxy": "sensitive.religion",
    "xyzj": "sensitive.religion",
    "whcd": "person.education",
    "xl": "person.education",
    "xw": "person.education",
    "jkzk": "sensitive.health",
    "xx": "sensitive.health",
    "byzk": "person.military",
    "gj": "person.nationality",
    "gjdq": "person.nationality",
    "csd": "person.birthplace",
    "jg": "person.birthplace",
}
_CARDS = listed("cardno cardnum cardnumber cardnbr kh kahao 卡号 卡编号 cardcode")


@cache
def _composed() -> dict[str, str]:
    """Joined words → the kind: `custid`, `empno`, `ryid`, `paxname`."""
    found: dict[str, str] = {}
    for role in _ROLES - _NOT_A_ROLE:
        if role not in _OF_CASES:
            found.update({role + number: "account.id" for number in _NUMBERS})
        found.update({role + name: "person.name" for name in _NAMES})
    for role in _PINYIN_ROLES:
        for number in _PINYIN_NUMBERS:
            if role + number not in _NOT_PINYIN:
                found[role + number] = "account.id"
    for line in _LINES:
        found.update({line + number: "phone.mobile" for number in _LINE_NUMBERS})
    found.update(dict.fromkeys(_STAFF, "account.id"))
    found.update(dict.fromkeys(_LOGIN, "account.id"))
    return found


def of_a_person(lead: str) -> bool:
    """Whether the first word of a name says that the rest is of a person: `driver_lat`."""
    return lead in _ROLES or lead in _PINYIN_ROLES or bool(_CHINESE_WHO.search(lead))


def numbered(tokens: list[str]) -> bool:
    """Whether a name is that of a number which somebody was given: `customer_id`, `empno`."""
    return any(_composed().get("".join(tokens[at:])) == "account.id" for at in range(len(tokens)))


def measured(tokens: list[str]) -> str:
    """Whether a name is one of a measure of a body: "surely", "maybe", "perhaps" (of a
    thing as well) or ""."""
    joined = "".join(tokens)
    if _MEASURED_ZH.search(joined):
        return "surely"
    for start in range(len(tokens)):
        for end in range(len(tokens), start, -1):
            if "".join(tokens[start:end]) in _MEASURED:
                return "surely"
    if joined in _ALSO_OF_THINGS:
        return "perhaps"
    bare = "".join(t for t in tokens if t not in _MEASURES)
    return "maybe" if joined in _WEAKLY_MEASURED or bare in _WEAKLY_MEASURED else ""


def _abbreviated(token: str) -> Scored:
    """What the letters at the end of an abbreviation say, others being in front of them."""
    if coded := _CODED_TAIL.match(token):
        return {_CODED_STEMS[coded[1]]: 0.85}
    for size in (6, 5, 4, 3, 2):
        tail = _PINYIN_TAILS.get(token[-size:])
        if tail is not None and size < len(token) <= size + (4 if size == 2 else 6):
            return {tail[0]: tail[1]}
    return {}


def family(tokens: list[str]) -> Scored:
    """Kind → how strongly (0 to 1) the parts of a name say it.

    Args:
        tokens: the words of the name, in lower case.
    """
    joined = "".join(tokens)
    scores: Scored = {}
    if any("㐀" <= c <= "鿿" for c in joined):
        if (_CHINESE_NUMBERED.search(joined) and "类" not in joined) or joined.endswith("警号"):
            scores["account.id"] = 0.85
        elif _CHINESE_WHO.search(joined) and not _NOT_WHO.search(joined):
            scores["person.name"] = scores["account.id"] = 0.6
    else:
        if _QUANTITIES & set(tokens[:-1]):
            # `sumInsured`, `avg_user`: what is counted or paid of people names none of them.
            return scores
        for start in range(max(0, len(tokens) - 3), len(tokens)):
            kind = _composed().get("".join(tokens[start:]))
            if kind is not None:
                scores[kind] = 0.85
                break
        else:
            last = tokens[-1] if tokens else ""
            if joined in _BY_WHOM:
                scores["person.name"] = scores["account.id"] = 0.58
            elif last in _WHO or last in _ROLES or joined in _ABBREVIATED_WHO:
                scores["person.name"] = scores["account.id"] = 0.6
            elif 3 <= len(last) <= 8 and last.endswith(("xm", "rmc")):
                scores["person.name"] = 0.6
            elif _STAFF_TAIL.search(last):
                scores["account.id"] = 0.85
            scores.update(_abbreviated(last))
    if joined in _CARDS:
        scores["account.id"] = 0.65
    if measured(tokens) == "surely":
        scores["sensitive.health"] = 0.75
    return scores
