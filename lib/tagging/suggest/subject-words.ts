/** The top level of the IPTC Media Topics, and words by which articles of each are known. */
export interface SubjectWords {
  /** The code of the Media Topic. */
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly words: readonly string[]
  readonly wordsEn: readonly string[]
}

const subject = (code: string, name: string, nameEn: string, words: string, wordsEn: string): SubjectWords =>
  ({ code, name, nameEn, words: words.split(' '), wordsEn: wordsEn.split(' ') })

export const SUBJECTS: readonly SubjectWords[] = [
  subject('01000000', '艺术、文化、娱乐与媒体', 'arts, culture, entertainment and media',
    '文化 艺术 文艺 演出 音乐 舞蹈 戏剧 戏曲 舞剧 话剧 电影 电视剧 美术 书法 绘画 展览 博物馆 美术馆 非遗 文物 文学 小说 诗歌 作家 读书 阅读 图书 文史 民俗 剧场 乐团 合唱 演员 导演 文创 传统文化 出版 媒体 晚会 灯会 经典 诵读',
    'art arts music concert theatre theater film museum exhibition novel poet opera festival dance painting author gallery orchestra culture'),
  subject('02000000', '犯罪、法律与司法', 'crime, law and justice',
    '犯罪 法律 法院 检察院 检察 公安 警方 民警 交警 案件 审判 判决 嫌疑人 被告 律师 诈骗 盗窃 刑事 执法 违法 法治 普法 司法 逮捕 起诉 侦查 守法 反诈 禁毒 交通违法 诉讼',
    'police court judge crime trial arrested lawyer murder theft fraud prison sentence prosecutor suspect law charged'),
  subject('03000000', '灾害、事故与紧急事件', 'disaster, accident and emergency incident',
    '灾害 事故 地震 洪水 洪涝 泥石流 火灾 救援 抢险 防汛 遇难 受伤 爆炸 坍塌 应急 消防 台风 抗洪 险情 灾区 溺水 交通事故 避险 疏散 山洪',
    'accident earthquake flood fire rescue disaster crash explosion emergency injured killed landslide evacuated collapsed'),
  subject('04000000', '经济、商业与金融', 'economy, business and finance',
    '经济 金融 银行 企业 产业 投资 市场 消费 贸易 外贸 出口 进口 贷款 信贷 增长 销售 产品 公司 财政 税收 项目 招商 营商环境 物价 股票 基金 旅游业 农业 收入 增收 合作社 产值 订单 商家 电商 品牌 营销 旅游发展',
    'economy business bank market trade company investment price sales profit shares industry tax export finance customers budget'),
  subject('05000000', '教育', 'education',
    '教育 学校 学生 教师 老师 课堂 教学 小学 中学 大学 高校 幼儿园 课程 高考 校长 培训 校园 家长 思政课 学习 班级 招生 毕业 教材 育人 党课 师生',
    'school students teacher education university college classroom pupils exam campus curriculum lessons'),
  subject('06000000', '环境', 'environment',
    '环境 生态 污染 污水 环保 绿色 减排 碳 垃圾 植树 造林 森林 湿地 空气质量 水质 河长 候鸟 保护区 野生动物 低碳 节能 治理 排污 管网 蓝天 白鹭 生物多样性',
    'environment pollution climate wildlife river forest carbon emissions waste recycling conservation wetland birds'),
  subject('07000000', '健康', 'health',
    '健康 医院 医生 患者 疾病 治疗 医疗 药品 疫苗 疫情 护士 手术 就医 医保 卫生 门诊 体检 中医 病情 康复 养生 住院 心理健康 医药 集采 近视',
    'hospital doctor patients disease health treatment vaccine surgery medicine nurse illness clinic'),
  subject('08000000', '人情趣事', 'human interest',
    '好人 感人 奇闻 趣事 暖心 寻亲 百岁 吉尼斯 拾金不昧 见义勇为 纪念日 奇迹 团圆 故事',
    'birthday anniversary reunited goose pet kindness hero rescued'),
  subject('09000000', '劳动', 'labour',
    '就业 工资 工会 劳动 职工 招聘 失业 工人 农民工 社保 欠薪 岗位 创业 技能 劳模 退休 薪酬 求职',
    'jobs workers union wages strike employment unemployment labour labor employees salary'),
  subject('10000000', '生活方式与休闲', 'lifestyle and leisure',
    '旅游 游客 景区 美食 休闲 度假 民宿 时尚 宠物 家居 露营 徒步 打卡 餐馆 小吃 咖啡 菜谱 园艺 智能家居 装修 出游 旅行 旅游节 文旅 端午 龙舟 面馆',
    'travel tourists food restaurant leisure fashion recipe garden holiday hotel cooking cafe lanterns'),
  subject('11000000', '政治与政府', 'politics and government',
    '党委 政府 书记 市委 省委 县委 党建 党员 干部 基层 支部 政协 人大 纪委 主席 总书记 总理 会议 政策 选举 外交 部长 市长 乡村振兴 党的二十大 清廉 廉洁 改革 监督 治理 代表 委员 统战 会谈 会见 致电 党组织',
    'government minister president election council parliament mayor policy vote party senate diplomat congress councillor'),
  subject('12000000', '宗教', 'religion',
    '宗教 佛教 寺院 寺庙 教堂 基督教 伊斯兰教 清真寺 道教 信众 法会 僧人 祭祀 妈祖 朝圣 神父 教会',
    'church religion temple mosque priest bishop faith prayer buddhist christian muslim monastery'),
  subject('13000000', '科学与技术', 'science and technology',
    '科技 科学 技术 创新 研发 人工智能 机器人 卫星 航天 芯片 数字 数据 互联网 实验室 院士 科研 科普 专利 无人机 智能 量子 火箭 软件 大模型 科创',
    'science technology research scientists software robot satellite digital internet laboratory data space ai'),
  subject('14000000', '社会', 'society',
    '社区 居民 村民 群众 志愿者 志愿服务 养老 老人 儿童 妇女 家庭 民政 慈善 公益 乡村 农村 社会 邻里 文明 婚姻 残疾人 移民 民族 人口 乡风 家风 物业 小区 网格 救助',
    'community residents family women children charity volunteers elderly social neighbours neighbors immigrants'),
  subject('15000000', '体育', 'sport',
    '体育 比赛 运动员 冠军 足球 篮球 排球 乒乓球 羽毛球 田径 游泳 奥运 教练 球队 联赛 金牌 决赛 马拉松 健身 全运会 选手 俱乐部 球员 夺冠 赛事 国家队 网球 击剑',
    'match team coach football basketball championship players olympic goal tournament race marathon league athlete sport'),
  subject('16000000', '冲突、战争与和平', 'conflict, war and peace',
    '战争 冲突 军队 停火 袭击 恐怖 士兵 部队 军事 和平 导弹 战机 抗战 起义 维和 武装 战士 烈士 长征 抗日 军人 国防',
    'war army troops attack soldiers ceasefire missile military peace conflict terrorist rebels'),
  subject('17000000', '天气', 'weather',
    '天气 气温 降雨 暴雨 气象 台风 高温 寒潮 降雪 梅雨 入梅 雨量 预报 阵雨 降水 大风 雷电 冰雹 预警',
    'weather rain storm temperature forecast snow wind heat humidity'),
]
