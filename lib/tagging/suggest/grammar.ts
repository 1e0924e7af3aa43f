/** Words of the grammar that end a name on either side; general Chinese, no names. */

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter((word) => word !== ''))

/** Single characters that stand between words and are seldom within a name. */
export const FUNCTION_CHARS: ReadonlySet<string> = new Set(
  '的了在是和与及或对把被从向到由以为给让使将等也都就又还但而并则却且之于其这那哪每各该本此某我你他她它们个位名只件项次所着过去来说看要会能可应须已曾正很更最太较不没未无有叫令')

/** Words of two characters and more after which, or before which, a name begins or ends. */
export const PARTING_WORDS = wordSet(`
  以及 或者 并且 而且 但是 因为 所以 由于 根据 按照 通过 经过 围绕 针对 关于 对于 随着 为了 作为 成为 位于 坐落 来自 来到 走进 进入 前往 抵达 赶到 回到 返回 离开 赴
  走访 调研 考察 参观 视察 参加 出席 参与 举行 举办 召开 开展 组织 实施 推进 推动 加强 加快 加大 提升 提高 促进 实现 完成 建设 建成 打造 创建 成立 设立 建立 组建 构建 完善 健全 坚持
  聚焦 深入 持续 积极 认真 切实 努力 不断 全面 进一步 近日 近年来 日前 目前 如今 现在 今年 去年 明年 当天 当日 同时 此外 另外 其中 还有 就是 只有 没有 已经 正在 即将 曾经 一直 联合 共同
  邀请 聘请 委托 依托 利用 采取 结合 学习 宣传 贯彻 落实 支持 帮助 服务 带领 率领 组成 指导 承办 主办 协办 发布 出台 印发 启动 宣布 主持 宣读 担任 当选 获得 荣获 获评 成功 作出 做出
  全国 全省 全市 全县 全区 全镇 全乡 全村 全体 各地 各级 各县 各市 各区 各镇 各村 当地 本地 附近 周边 旁边 部分 所有 一些 许多 多个 多家 一家 一个 一名 一位 一批 这个 那个 这些 那些 这家 这所 我们 他们 她们 自己 大家
  记者 采访 介绍 表示 认为 指出 强调 告诉 说道 透露 获悉 据悉 了解 发现 看到 听到 走出 送到 带到 落户 入驻 签约 合作 对接 配合 会同 协调 督促 要求 引进 引入 吸引 培养 培训 选拔 推荐 选择 覆盖 涉及 包括 涵盖
  需要 可以 能够 应当 必须 如何 怎样 为何 什么 为什么 还是 不是 而是 更是 则是 都是 直到 自从 关注 探索 创新 发展 成长 生活 工作 学会 分别 先后 陆续 再次 首次 首批 共有 现有 拥有 属于 隶属 毕业于 就读于
  担纲 呈献 致电 致信 会见 会谈 访问 授予 颁发 主管 主导 牵头 负责 管理 监督 检查 审查 处理 处置 接受 接收 收到 带动 引领 助力 赋能 激活 服从 来源 用于 位列 堪称 签署 祝贺 聘请 致敬 确保 壮大 做到 保障 优秀 助推 上传 传至 登上 亮相 呈现 融入 融合 观看 欣赏 投入 投身 迎来 掀起 依靠 增强 增加 扩大 深化 优化 强化 细化 推行 推广 推出 规范 解决 破解 化解 发挥 凝聚 汇聚 集聚 整合 盘活 激发 变为 变成 使得 领办 创办 开办 兴办 承包 流转 带给 送给 交给 留给 献给`)

/** Said, did: what stands right after the name of somebody. */
export const DEEDS = wordSet(`
  说 说道 表示 介绍 告诉 认为 指出 强调 坦言 感慨 感叹 感叹道 感慨道 回忆 回忆道 透露 直言 解释 补充 补充道 笑道 问道 答道 喊道 写道 谈到 提到 讲述 讲道 称 道 笑着 笑了笑 算 坦承 呼吁 建议 提醒 要求 宣布 主持 宣读 致辞 致词 讲话 出席 参加 主演
  来到 走进 走访 前往 赴 赶到 回到 带领 率领 率队 带队 陪同 调研 检查 会见 获得 荣获 当选 担任 接过 拿起 拿出 打开 坐在 站在 走在 看着 望着 捧着 拿着 指着 正在 正 正忙着 每天 经营 忙 忙着 告诉记者 接受 直呼 连连 高兴 激动 欣慰 深有感触 决定 开始 发现 觉得 相信 希望 坚持 带着
  作 作为 率 等 等人 等领导 一行 家 家里 家中 夫妇 一家 同志 先生 女士 老师 教授 指 出生 毕业 去世 逝世 病逝 生前 当年 曾 曾经 也 都 便 就 又 还 却 则 已 已经 常 经常 总 总是 一边 自己 的 是 在 和 与 及 对 把 从 向 给 为 被 将 以及 有 没有 不 没 连夜 随即 立即 当即 复电 致电 享受 看来 领衔 直说 解释说 介绍说 表示道 站在 参与 联系 接受 出任 受邀 向记者 对记者 下班 散步 路过`)

/** Of these the saying ones: nobody but a person does so. */
export const SAYING = wordSet(`
  说 说道 表示 介绍 告诉 认为 指出 强调 坦言 感慨 感叹 回忆 透露 直言 解释 补充 笑道 问道 答道 喊道 写道 讲述 呼吁 直呼 宣布 主持 宣读 致辞 致词 复电 称 回忆道 感慨道 感叹道 补充道`)

/** Offices, trades and ties that stand right before, or after, a name. */
export const TITLES = wordSet(`
  书记 副书记 总书记 第一书记 主任 副主任 局长 副局长 厅长 副厅长 部长 副部长 市长 副市长 县长 副县长 区长 副区长 镇长 副镇长 乡长 副乡长 村长 省长 副省长 州长 副州长 校长 副校长 院长 副院长 所长 副所长 处长 副处长 科长 副科长 股长 站长 副站长 队长 副队长 支队长 大队长 中队长 组长 副组长 班长 排长 连长 营长 团长 旅长 师长 军长 司令员 政委 指导员 教导员
  社长 副社长 会长 副会长 理事长 董事长 总经理 副总经理 经理 总裁 副总裁 首席执行官 秘书长 副秘书长 主席 副主席 总理 副总理 总统 副总统 首相 外长 大臣 国王 大使 总领事 发言人 议长 议员 委员 常委 代表 厂长 副厂长 车间主任 店长 馆长 副馆长 台长 主编 总编辑 园长 行长 副行长 巡视员 调研员 专员 司长 副司长 署长 检察长 庭长 干事
  教授 副教授 讲师 研究员 副研究员 院士 博士 硕士 博士生 研究生 老师 教师 教练 教练员 医生 医师 主治医师 护士 护士长 律师 法官 检察官 民警 警官 交警 辅警 消防员 战士 官兵 军嫂 老兵 村民 居民 市民 农民 农户 大户 种植户 养殖户 脱贫户 贫困户 党员 干部 负责人 相关负责人 创始人 店主 老板 老板娘 摊主 商户 商贩 游客 乘客 旅客 顾客 读者 网友 用户 观众 学生 同学 大学生 学员 家长 司机 驾驶员 船长 船工 艄公 渔民 菜农 果农 茶农 工人 员工 职工 工作人员 保安 保洁员 环卫工 环卫工人 快递员 外卖员 骑手 厨师 大厨 木匠 石匠 铁匠 裁缝
  演员 主演 导演 编剧 作家 诗人 画家 书法家 歌手 歌唱家 演奏家 演奏员 作曲家 指挥家 艺术家 科学家 企业家 运动员 选手 冠军 队员 球员 主持人 传承人 非遗传承人 代表性传承人 志愿者 社员 成员 会员 工程师 总工程师 技术员 农技员 网格员 护林员 巡护员 讲解员 辅导员 宣讲员 经营者 业主 户主 专家 学者 客商 商人 经销商 嘉宾 人士 烈士 英雄 模范 劳模 先烈 乡贤 致富带头人 带头人 合伙人 运营人员 技术人员 研究人员 编辑 设计师 建筑师 摄影师 分析师 督导 参谋 秘书 助理 翻译 干部职工 员
  领导 区领导 县领导 市领导 省领导 下属 先进个人 道德模范 好人 队员 妻子 丈夫 儿子 女儿 父亲 母亲 爷爷 奶奶 外公 外婆 哥哥 弟弟 姐姐 妹妹 孙子 孙女 老伴 老人 大爷 大妈 老汉 叔叔 阿姨 同志 同胞 朋友 同伴 邻居 徒弟 师傅 师父 学徒 主播 博主 大姐 大哥 大娘 青年 小伙 小伙子 姑娘 女孩 男孩 少年 患者 考生 新兵 老党员 老支书 老村长 支书 村支书 村主任 掌舵人 掌柜 馆员 队友 对手 搭档 科员 民兵 渡工 船夫 水手 站务员 列车长 教官 营业员 售货员 饲养员 牧民 猎人 药师 药剂师 园丁 花农 被告人 被告 原告 嫌疑人 犯罪嫌疑人 受害人 当事人 审判长 公诉人 书记员 检察长 电工 艇长 机长 舰长 工长 段长 路长 河长 林长 楼长 场长 矿长 少女 少年 媳妇 达人 婆婆 公公 岳父 岳母 女婿 儿媳 嫂子 学长 学姐 校友 室友 同事 搭档 导师 学徒 驾校教练 匠人 手艺人 绣娘 技师 工匠`)

const TITLE_STARTS: ReadonlySet<string> = new Set([...TITLES].map((title) => title.charAt(0)))
const TITLE_ENDS: ReadonlySet<string> = new Set([...TITLES].map((title) => title.charAt(title.length - 1)))

/** Han words for a title that ends right before `at`, and where it begins; the longest. Null where none does. */
export function titleBefore(text: string, at: number): number | null {
  if (!TITLE_ENDS.has(text.charAt(at - 1))) return null
  for (let length = Math.min(7, at); length >= 2; length -= 1) if (TITLES.has(text.slice(at - length, at))) return at - length
  return null
}

/** Where a title that begins at `at` ends; the longest. Null where none does. */
export function titleAfter(text: string, at: number): number | null {
  if (!TITLE_STARTS.has(text.charAt(at))) return null
  for (let length = 6; length >= 2; length -= 1) if (TITLES.has(text.slice(at, at + length))) return at + length
  return null
}
