/**
 * Common Chinese family names, the first of the old list of a hundred families (百家姓) and those frequent today.
 * They tell a lone name (王 观) from a column's name of the same length. Evidence only: a name that is missing here
 * is still read where a bracket or 记者 shows it.
 */
const SINGLE =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊甄曲封芮储靳井段富巫乌焦巴牧山谷车侯宓全班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶司黎薄印宿白怀蒲从索赖卓蔺屠蒙池乔阴闻莘党翟谭贡姬申冉郦桑桂牛寿通边燕冀浦尚农温别庄晏柴瞿阎充慕连茹习艾鱼容向古易慎戈廖庾终居衡步都耿满弘匡国文寇广东欧利师巩聂关查亓游肖闫佟覃苟仝代付鞠占冼靖曾饶简辛沙冷荆敖晁丰胥濮扈雍昝郗邰郜韶幸嵇钮惠隗蔚阚蒯竺逯盖桓商牟佘岳帅宦暨阙糜逄璩郏蓟籍益谌迟'

/** The traditional forms of those that the reform of the script changed. */
const TRADITIONAL =
  '趙錢孫吳鄭馮陳褚衛蔣韓楊許呂張嚴華陶謝鄒喻雲蘇範魯韋馬鳳鮑費倪湯羅畢郝鄔樂時齊顧蕭黃貝計談龐紀項蘭閔賈婁駱鍾鐘丘盧經繆應單陸榮龔葉區藍關曾詹簡劉賴連游鄧鄺譚賀溫萬畢莊閻歐聶遲習顏饒馮鄧許鬱燭寧龍陽豐師鞏庫褟壽邊滿談闞嶽岳諶湯祿燕儲農國車侯幹莫伍麥冼邱'

const DOUBLE = ['欧阳', '上官', '司马', '诸葛', '夏侯', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '东方', '南宫', '西门', '端木', '独孤', '闾丘', '闻人', '澹台', '公冶', '宗政', '濮阳', '淳于', '单于',
  '太叔', '申屠', '轩辕', '钟离', '宇文', '长孙', '鲜于', '司空', '司寇', '万俟', '赫连', '呼延', '百里', '东郭', '歐陽', '諸葛', '尉遲', '公孫', '東方', '西門', '獨孤', '閭丘', '聞人', '澹臺', '鍾離', '長孫']

/**
 * Characters with which foreign names and those of the minorities are written by their sound (the news agency's tables
 * of transliteration).
 */
const BY_SOUND =
  '阿艾爱愛安奥奧巴白班包保鲍鮑贝貝比别別宾賓博布查达達大戴丹德登迪丁东東杜多顿頓厄恩尔爾法凡菲费費芬夫弗福盖蓋甘冈岡高戈格根古哈海汉漢赫亨胡华華霍吉加贾賈江杰傑金卡凯凱坎康考科可克肯孔库庫拉莱萊兰蘭劳勞雷勒里利莉丽麗林琳卢盧鲁魯露伦倫罗羅洛马馬玛瑪麦麥曼梅门門蒙孟米莫默木穆姆纳納娜奈南内內尼妮娘涅努诺諾帕潘佩皮珀普奇其契强強乔喬切琴让讓热熱仁日茹萨薩塞桑森沙莎山舍圣聖什史舒斯苏蘇索塔泰坦汤湯特提蒂铁鐵廷图圖吐托瓦万萬威韦韋维維文沃乌烏武西希夏香肖谢謝辛休许許雅亚亞扬揚叶葉伊依易英尤于约約再扎詹赞贊泽澤珍志朱兹茲卓孜买買合不都力江次仁央措旺嘉顿珠巴桑洛桑吾艳拜'

const SINGLES: ReadonlySet<string> = new Set(SINGLE + TRADITIONAL)
const DOUBLES: ReadonlySet<string> = new Set(DOUBLE)
const DOUBLE_STARTS: ReadonlySet<string> = new Set(DOUBLE.map((name) => name.charAt(0)))
const SOUNDS: ReadonlySet<string> = new Set(BY_SOUND)

/** Whether a name of several parts, joined by dots, is written by its sound: 玛丽娜·白桥 is not, 玛丽娜·格林 is. */
export function isWrittenBySound(name: string): boolean {
  return /^[^·•・]+(?:[·•・][^·•・]+)+$/u.test(name) && Array.from(name).every((char) => '·•・'.includes(char) || BY_SOUND.includes(char))
}

/** Whether the text is a family name of two characters, and nothing else. */
export function isDoubleSurname(text: string): boolean {
  return DOUBLE.includes(text)
}

/** Whether a Han name of two to four characters begins with a family name. */
export function beginsWithSurname(name: string): boolean {
  const first = name.charAt(0)
  return SINGLE.includes(first) || TRADITIONAL.includes(first) || DOUBLE.includes(name.slice(0, 2))
}

/** Whether a character is of those by which foreign names are written. */
export function writesBySound(char: string): boolean {
  return SOUNDS.has(char)
}

/** How long the family name is with which this text begins: 0 where it begins with none. */
export function surnameLength(text: string): 0 | 1 | 2 {
  const first = text.charAt(0)
  if (DOUBLE_STARTS.has(first) && DOUBLES.has(text.slice(0, 2))) return 2
  return SINGLES.has(first) ? 1 : 0
}
