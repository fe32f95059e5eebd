"""Words of the development tables."""

from __future__ import annotations

SURNAMES = [
    *"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏",
    *"钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜",
    *("欧阳", "上官", "诸葛", "慕容", "司徒"),
]
GIVEN = list(
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲华红建国志海春梅雪峰宇轩子涵梓萱浩然欣怡晨思远佳琪俊凯博雅"
    "婷玉凤珍荣爱生根福贵金水木火土山林森川江河湖月星云雨晴岚诗语嘉睿煜宸沐瑶彤熙铭皓泽恩慧颖倩薇蕾莉菲琳岩松柏楠彬鑫"
)
MINORITY = [
    "买买提·艾合买提", "阿依古丽·吐尔逊", "古丽娜尔·玉素甫", "艾力·卡德尔", "扎西顿珠", "次仁拉姆", "格桑卓玛",
    "乌兰图雅", "巴特尔", "努尔兰·叶尔肯", "热依汗古丽·阿布都拉", "木拉提·哈力克",
]
_US = (
    "James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Ethan Olivia Mason Ava Logan Harper".split(),
    "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thomas Moore Jackson O'Brien McAllister Whitfield Penhaligon".split(),
)
FOREIGN = [
    _US,
    (
        "Chidinma Oluwaseun Ngozi Emeka Adaeze Babatunde Folake Ifeoma Kwame Akosua Yaw Wanjiku Kamau Achieng Otieno Thandiwe Sipho".split(),
        "Okafor Adeyemi Nwosu Eze Balogun Mensah Owusu Boateng Njoroge Odhiambo Mwangi Dlamini Nkosi Mokoena Abubakar".split(),
    ),
    (
        "Rajesh Priya Anil Sunita Vikram Lakshmi Arjun Deepika Suresh Meenakshi Harpreet Gurpreet Aishwarya".split(),
        "Sharma Patel Iyer Reddy Nair Banerjee Chatterjee Gupta Kaur Singh Krishnamurthy Venkataraman Deshpande".split(),
    ),
    (
        "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi".split(),
        ["Văn An", "Thị Hương", "Minh Tuấn", "Quang Huy", "Thị Lan", "Đức Anh", "Ngọc Mai"],
    ),
    (
        "Mohammed Ahmed Fatima Aisha Omar Khalid Layla Yusuf Noura Abdulrahman Hassan Zainab Mustafa".split(),
        ["Al-Farsi", "Hussein", "Al Mansoori", "Haddad", "El-Sayed", "Khoury", "Bin Rashid", "Qureshi", "Nasser"],
    ),
    (
        "Hiroshi Yuki Kenji Sakura Takashi Akiko Daisuke Naomi Haruto Ayumi".split(),
        "Tanaka Suzuki Yamamoto Watanabe Kobayashi Nakamura Fujiwara Matsumoto Shimizu".split(),
    ),
    (
        "Ivan Olga Dmitri Svetlana Alexei Natalia Sergei Tatiana Yuri Ekaterina Bogdan Oksana".split(),
        "Petrov Ivanova Sokolov Kuznetsova Volkov Shevchenko Kovalenko Popova Morozov Lebedeva".split(),
    ),
    (
        "Min-jun Seo-yeon Ji-hoon Ha-eun Do-yun Soo-bin Hye-jin Jae-won".split(),
        "Kim Park Lee Choi Jung Kang Yoon Lim".split(),
    ),
    (
        "María José Juan Lucía Carlos Sofía Andrés Valentina Diego Camila João Beatriz Thiago".split(),
        ["García López", "Hernández", "Rodríguez", "da Silva", "Pereira", "Muñoz", "Gutiérrez", "dos Santos", "Quispe Mamani"],
    ),
    (
        "Siti Nurul Ahmad Putri Dewi Budi Agus Wahyu Rizky Somchai Anong Maria Jose Kyaw".split(),
        "Rahman Abdullah Wijaya Santoso Kusuma Hidayat Suwannarat Chaiyasit Dela-Cruz Reyes Bautista Aung Setiawan".split(),
    ),
]
LOGINS = (
    "wangwei lihua zhangmin liuyang chenjing happycat bluesky dragon88 tomcat xiaoyu sunflower moonlight panda jdoe asmith "
    "mkowalski fgarcia rmueller kenji nguyen_t okafor lucky maple storm rocket ninja pixel sakura noodle shadow".split()
)
NICK_HEADS = "快乐的|爱吃|孤独的|一只|追风的|小|夏天的|会飞的|不想上班的|阳光".split("|")
NICK_TAILS = "小猫|柠檬|少年|星星|大橙子|胖虎|Lisa|豆豆|云朵|咸鱼|可可|西瓜".split("|")
SEGMENTS = "154 160 163 164 168 169 179 194".split()
REGIONS = [
    "江苏省苏州市吴中区", "浙江省杭州市余杭区", "四川省成都市武侯区", "湖北省武汉市洪山区", "上海市闵行区", "北京市朝阳区",
    "广东省深圳市龙岗区", "山东省济南市历下区", "陕西省西安市雁塔区", "河南省郑州市金水区", "辽宁省大连市沙河口区", "福建省厦门市思明区",
    "重庆市渝北区", "湖南省长沙市岳麓区", "安徽省合肥市蜀山区", "云南省昆明市官渡区",
]
ROADS = "人民路|解放大道|中山北路|建设街|学院路|朝阳路|胜利西路|滨河大道|文化巷|和平南路|青年路|长江路".split("|")
ESTATES = "阳光花园|万科城|锦绣江南|碧桂园|翠湖天地|金色家园|书香名邸|绿地世纪城|幸福里|丽景湾".split("|")
TOWNSHIPS = "大路镇|石桥乡|新安镇|龙王庙镇|双河乡|白沙镇|柳林镇".split("|")
VILLAGES = "王家|李庄|赵家沟|上河|大塘|新民|东风|杨树|石门|高坡".split("|")
STREETS = (
    "Maple Street|Oak Avenue|Pine Road|Cedar Lane|Elm Drive|Washington Blvd|Lakeview Terrace|Church Street|High Street|Station Road|"
    "Sunset Blvd Apt 4|King's Way|Mill Lane|2nd Ave|Broadway".split("|")
)
CITIES = "苏州|杭州|成都|武汉|上海|北京|深圳|济南|西安|郑州|大连|厦门|重庆|长沙|合肥|昆明".split("|")
FIRM = "宏达|鑫源|华盛|联创|中科|恒信|瑞丰|金地|天马|博远|星辰|东方|顺通|嘉禾".split("|")
FIRM_TAIL = "科技有限公司|商贸有限公司|物流有限公司|建筑工程有限公司|餐饮管理有限公司|信息技术股份有限公司|机械厂|装饰工程有限公司".split("|")
FIRM_EN = "Northwind|Acme Widgets|Blue Harbor|Summit Logistics|Greenfield Foods|Contoso|Fabrikam|Oakridge Partners|Stellar Media|Ironbridge".split("|")
DISEASES = "高血压|2型糖尿病|急性胃肠炎|冠心病|脑梗死|腰椎间盘突出症|抑郁症|乙型肝炎|肺部感染|子宫肌瘤|白血病|胃癌".split("|")
PRODUCTS = (
    "纯棉四件套|无线蓝牙耳机|有机大米5kg|保温杯500ml|儿童推车|电动牙刷|洗衣液3L|手机壳|运动鞋男款|真丝围巾|不锈钢炒锅|台灯LED|"
    "山核桃仁|小米手环|王老吉凉茶|老干妈辣酱|李宁跑鞋|周黑鸭礼盒".split("|")
)
ETHNIC = "汉族|汉族|汉族|回族|满族|壮族|维吾尔族|苗族|土家族"
EDUCATION = "小学|初中|高中|中专|大专|本科|硕士|博士"
JOBS = "教师|工人|司机|会计|农民|个体户|护士|工程师|保安|退休|销售|厨师|公务员|自由职业"
