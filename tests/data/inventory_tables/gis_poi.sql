--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET client_encoding = 'UTF8';

CREATE TABLE poi (
    gid bigint,
    name character varying(255),
    category character varying(255),
    addr character varying(255),
    lon numeric(12,2),
    lat numeric(12,2),
    tel character varying(255),
    update_date character varying(255)
);

INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (1, '绿洲新城', '商业', '浙江省杭州市余杭区梅园路876号万和府26栋4单元1901', 120.205997, 30.268737, '0733-5215815', '2023-01-26');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (2, '文化广场', '交通', '浙江省杭州市西湖区望江东路61号玫瑰园31栋3单元1403', 120.014515, 30.050181, NULL, '2024-08-12');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (3, '中心小学', '商业', '浙江省杭州市萧山区梅园西路899号翠湖名苑25号楼2306', 120.524749, 30.226059, '0414-38453140', '2023-01-17');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (4, '天悦城(东区)', '教育', '浙江省杭州市西湖区人民西路421号机械厂家属院5幢903室', 120.031522, 30.43556, NULL, '2023-09-09');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (5, '幸福里北门', '商业', '浙江省杭州市萧山区文化巷139号金色华庭31栋2单元904', 120.196881, 30.458777, NULL, '2023-06-21');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (6, '玫瑰园(东区)', '教育', '浙江省杭州市萧山区梅园大道543号', 120.517606, 30.146548, '0414-2867935', '2023-07-07');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (7, '加油站', '交通', '浙江省杭州市西湖区金鸡乡下寨村7组4号', 120.511847, 30.184876, '0410-51480788', '2024-07-23');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (8, '加油站北门', '教育', '余杭区学府路638号水岸新都32幢1703室', 119.953581, 30.212682, '0732-31738926', '2023-06-13');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (9, '文化广场', '医疗', '浙江省杭州市拱墅区育才中路595号机械厂家属院23幢902室', 120.046458, 30.293249, NULL, '2023-03-10');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (10, '金色华庭北门', '医疗', '浙江省杭州市西湖区环城东西路12号和谐家园3幢301室', 119.924094, 30.231585, '0565-4144195', '2023-07-10');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (11, '书香门第(东区)', '商业', '浙江省杭州市萧山区振兴路522号幸福里30号楼2001', 119.905514, 30.151739, NULL, '2024-07-16');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (12, '东方明珠苑北门', '交通', '浙江省杭州市余杭区凤凰巷2号教师公寓24栋4单元1301', 120.436505, 30.084589, NULL, '2024-04-21');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (13, '天悦城(东区)', '住宅', '浙江省杭州市萧山区石桥大道369号', 119.856385, 30.448864, NULL, '2023-12-03');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (14, '书香门第(东区)', '住宅', '余杭区云栖街331号桂花城26号楼1104', 119.896865, 30.323053, NULL, '2024-04-24');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (15, '万和府(东区)', '商业', '浙江省杭州市西湖区凤凰路51号', 119.892185, 30.226744, NULL, '2024-04-13');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (16, '农贸市场北门', '教育', '浙江省杭州市拱墅区建设南路982号机械厂家属院23幢702室', 119.842459, 30.330504, NULL, '2023-10-24');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (17, '加油站北门', '医疗', '浙江省杭州市萧山区新华路978号安居小区10栋1单元2802', 120.16818, 30.134815, '0733-4119487', '2023-06-24');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (18, '玫瑰园北门', '住宅', '浙江省杭州市西湖区龙泉大道842号', 120.141874, 30.375799, NULL, '2024-03-25');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (19, '绿洲新城', '教育', '浙江省杭州市余杭区梅园路140号', 120.241701, 30.197179, NULL, '2024-08-05');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (20, '桂花城(东区)', '商业', '浙江省杭州市西湖区朝阳西路501号', 119.960459, 30.394577, NULL, '2023-07-09');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (21, '锦绣家园', '交通', '浙江省杭州市西湖区康宁巷397号桂花城2-2-304', 119.86386, 30.226084, '0414-3556166', '2024-08-09');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (22, '丽景湾', '交通', '浙江省杭州市西湖区建设东路997号丽景湾22栋2单元1802', 120.20819, 30.063168, '0733-4494163', '2023-10-18');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (23, '文化广场北门', '医疗', '浙江省杭州市拱墅区新华大道819号枫林雅苑2幢1103室', 120.375797, 30.366838, '0733-44012486', '2024-04-27');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (24, '教师公寓北门', '商业', '萧山区环城西路148号电力新村10幢1604室', 120.402765, 30.405977, '0413-4247984', '2023-12-27');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (25, '机械厂家属院(东区)', '交通', '浙江省杭州市萧山区望江路58号铁路新村22号楼2705', 120.145365, 30.060715, NULL, '2023-08-17');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (26, '万和府', '教育', '浙江省杭州市萧山区永安街755号桂花城5栋1单元703', 120.424238, 30.240417, '0410-6092778', '2024-03-12');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (27, '安居小区(东区)', '商业', '浙江省杭州市西湖区振兴路204号御景园13-2-1802', 120.111454, 30.383273, NULL, '2024-05-02');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (28, '和谐家园(东区)', '交通', '浙江省杭州市余杭区石桥路986号', 119.949554, 30.293369, NULL, '2023-09-16');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (29, '水岸新都(东区)', '交通', '浙江省杭州市萧山区文化路861号学林雅苑8-1-1201', 120.557281, 30.166673, '0565-8038090', '2023-09-21');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (30, '东方明珠苑', '教育', '浙江省杭州市余杭区紫荆巷893号铁路新村34幢204室', 120.357332, 30.219969, NULL, '2024-02-24');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (31, '翠湖名苑', '商业', '浙江省杭州市余杭区科创巷80号', 120.443314, 30.449379, '0732-2100741', '2023-10-27');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (32, '书香门第', '交通', '浙江省杭州市西湖区双桥镇南洼村', 119.95061, 30.129832, NULL, '2024-07-16');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (33, '书香门第北门', '教育', '浙江省杭州市萧山区学府北路690号玫瑰园2-2-101', 119.888459, 30.335059, NULL, '2024-02-02');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (34, '水岸新都', '教育', '浙江省杭州市萧山区凤凰大道673号书香门第31幢704室', 119.898355, 30.410885, NULL, '2023-08-21');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (35, '桂花城', '交通', '浙江省杭州市余杭区龙泉镇桥头村6组16号', 120.234865, 30.254863, NULL, '2024-06-26');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (36, '农贸市场', '医疗', '浙江省杭州市萧山区太平镇马家坪村3组', 120.007378, 30.267473, NULL, '2023-05-14');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (37, '东方明珠苑北门', '交通', '浙江省杭州市余杭区凤凰街336号学林雅苑19-3-1702', 120.454905, 30.357881, '0414-85112901', '2023-12-21');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (38, '绿洲新城', '交通', '浙江省杭州市余杭区育才北路224号书香门第27栋3单元2104', 119.80183, 30.276492, '0733-47810312', '2023-06-21');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (39, '东方明珠苑北门', '教育', '浙江省杭州市拱墅区凤凰路111号锦绣家园14-3-1404', 120.141677, 30.191271, '0732-6279258', '2024-08-01');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (40, '安居小区(东区)', '教育', '杭州西湖区翠竹中路985号', 119.862814, 30.343075, NULL, '2024-07-02');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (41, '中心小学', '交通', '浙江省杭州市余杭区高新三大道478号安居小区3幢1701室', 120.491494, 30.4619, '0565-29993607', '2024-05-18');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (42, '龙湖嘉园', '住宅', '杭州西湖区双桥镇前进村30号', 120.565832, 30.067147, '0410-3721969', '2023-06-02');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (43, '学林雅苑北门', '教育', '浙江省杭州市拱墅区西岗乡梨园村4组25号', 119.846275, 30.21943, NULL, '2024-04-11');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (44, '铁路新村(东区)', '商业', '浙江省杭州市萧山区望江街499号香榭丽舍32栋1单元2102', 119.929005, 30.435001, '0565-2644868', '2024-03-07');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (45, '学林雅苑(东区)', '住宅', '浙江省杭州市拱墅区桃林乡李家湾村', 120.288497, 30.330103, '0732-25483345', '2023-06-16');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (46, '江南春晓', '住宅', '杭州萧山区环城西南路39号', 120.349689, 30.468605, NULL, '2023-06-30');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (47, '龙湖嘉园', '教育', '浙江省杭州市萧山区东升路916号阳光花园13幢1302室', 120.573587, 30.017442, NULL, '2023-02-25');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (48, '绿洲新城(东区)', '医疗', '浙江省杭州市拱墅区中兴巷904号香榭丽舍20-1-603', 120.300755, 30.247898, NULL, '2023-08-13');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (49, '水岸新都(东区)', '医疗', '杭州余杭区东升路336号万和府1号楼2301', 120.54945, 30.250928, '0414-86408237', '2024-05-25');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (50, '翠湖名苑北门', '商业', '浙江省杭州市余杭区湖滨东路391号东方明珠苑31幢1602室', 120.255037, 30.275861, '0733-76940391', '2024-01-19');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (51, '幸福里', '医疗', '浙江省杭州市拱墅区南苑街130号金色华庭33号楼405', 120.567951, 30.230348, NULL, '2024-03-18');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (52, '天悦城(东区)', '交通', '浙江省杭州市拱墅区科创东路822号水岸新都19号楼1006', 120.441433, 30.217246, NULL, '2023-03-21');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (53, '幸福里北门', '商业', '浙江省杭州市余杭区新华路291号枫林雅苑37号楼104', 120.105186, 30.172924, '0565-7587804', '2023-11-29');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (54, '江南春晓', '商业', '浙江省杭州市萧山区南苑大道484号香榭丽舍18-1-602', 120.497404, 30.402168, NULL, '2024-03-13');
INSERT INTO poi (gid, name, category, addr, lon, lat, tel, update_date) VALUES (55, '龙湖嘉园', '交通', '浙江省杭州市余杭区马头镇红星村4组74号', 120.011209, 30.469509, NULL, '2024-01-21');

CREATE TABLE road_segment (
    id bigint,
    road_name character varying(255),
    grade character varying(255),
    length_m numeric(12,2),
    lanes bigint
);

INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (1, '建设西路', '次干路', 1339.4, 7);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (2, '人民南路', '主干路', 733.7, 3);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (3, '解放路', '次干路', 1188.3, 5);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (4, '和平路', '主干路', 1929.6, 7);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (5, '迎宾路', '主干路', 164.1, 6);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (6, '高新三巷', '次干路', 981.5, 2);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (7, '凤凰西路', '支路', 134.5, 3);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (8, '龙泉西路', '主干路', 1389.3, 5);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (9, '环城西东路', '次干路', 1601.8, 8);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (10, '迎宾中路', '主干路', 324.3, 6);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (11, '建设北路', '支路', 838.6, 2);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (12, '青龙路', '支路', 676.4, 6);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (13, '学府路', '次干路', 1250.0, 7);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (14, '东升路', '次干路', 2282.3, 5);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (15, '南苑路', '支路', 520.3, 5);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (16, '长青路', '主干路', 843.5, 1);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (17, '金桂中路', '支路', 1622.3, 6);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (18, '滨江南路', '主干路', 2000.2, 5);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (19, '新华街', '主干路', 2038.2, 4);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (20, '朝阳路', '支路', 216.9, 3);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (21, '人民街', '支路', 2375.8, 3);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (22, '凤凰路', '支路', 1754.5, 3);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (23, '环城东大道', '次干路', 984.3, 4);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (24, '科创大道', '主干路', 2360.8, 6);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (25, '兴业东路', '主干路', 1540.5, 8);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (26, '东升东路', '次干路', 2351.7, 2);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (27, '紫荆巷', '次干路', 702.4, 2);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (28, '滨江巷', '主干路', 1175.1, 7);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (29, '建设北路', '支路', 1409.0, 8);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (30, '望江南路', '支路', 1164.6, 1);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (31, '中兴中路', '次干路', 2166.6, 4);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (32, '人民中路', '次干路', 1192.0, 5);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (33, '育才路', '支路', 650.5, 4);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (34, '迎宾路', '主干路', 1397.7, 2);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (35, '龙泉路', '次干路', 1183.0, 6);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (36, '兴业路', '支路', 672.7, 6);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (37, '石桥西路', '次干路', 1791.9, 8);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (38, '朝阳中路', '支路', 1815.1, 5);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (39, '迎宾西路', '支路', 128.6, 6);
INSERT INTO road_segment (id, road_name, grade, length_m, lanes) VALUES (40, '玉泉路', '主干路', 249.2, 1);

