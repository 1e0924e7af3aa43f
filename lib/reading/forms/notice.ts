/** The forms of advertisements, of notices, and of what a paper says about itself. */

/** The label that the law asks for over what was paid for, in the languages of Galley's papers: 广告, 廣告, Anzeige, Publicité, Sponsored. */
const ADVERTISEMENT = /^[（(【[〔]?(?:公益|商业|分类)?(?:广告|廣告)[）)】\]〕]?$|^(?:公益)?(?:广告|廣告)(?:[·:：]|$)|^[（(【[〔](?:公益)?(?:广告|廣告)[）)】\]〕]|[（(【[〔](?:公益)?(?:广告|廣告)[）)】\]〕]$|^\W?advertis(?:e|ing|ement)\b|^\W*(?:anzeigen?|werbung|publicité|publicidad|pubblicità|advertorial|sponsored(?: content| by .{1,30})?|paid (?:content|notice|advertisement))\W*$/iu
/** Classified notices that are paid for: of auctions and tenders, of lost seals and licences, of companies that close. */
const CLASSIFIED = /^[^，。！？：]{0,12}(?:拍卖|拍賣|招标|招標|招租|遗失|遺失|挂失|减资|減資|注销|註銷|债权|債權|清算|竞价|转让|招商)(?:公告|启事|啟事|声明|聲明|公示)$|(?:声明|聲明|登报|特此)作[废廢]/u
const CONTACT = /(?:电话|電話|热线|熱線|地址|订购|訂購|咨询|諮詢|联系人|聯絡人|欢迎(?:光临|选购|惠顾)|歡迎(?:光臨|選購|惠顧)|优惠|優惠|\btel\.?|phone|call us|opening hours|open (?:daily|every|till))/iu
const NOTICE = /^(?:更正|致歉|更正与致歉|更正與致歉|来函照登|來函照登|讣告|訃告)$|^[^，。！？：]{0,12}(?:通知|启事|啟事|公告|通告|声明|聲明|告示|征稿|徵稿|征文|徵文|致歉信)$|^(?:天气|天氣)(?:预报|預報)?$|^(?:[体體福]彩|彩票)?(?:开奖|開獎)(?:公告|结果|信息|號碼)?$|^[编編][读讀]往[来來]$/u
const LATIN_NOTICE = /^(?:corrections?|clarifications?|weather(?: forecast)?|police (?:log|blotter|report)|court (?:report|log)|lottery|scoreboard|births|deaths|marriages|(?:public|legal) notices?|lost and found|community calendar|calendar|this week|today[’']?s (?:weather|events)|tides)$/iu

/** 本报热线：…, 投稿邮箱：…, 来信请寄：…. */
const HOUSE_NOTE = /^(?:本[报報版刊]|本栏|[编編][辑輯]部|新[闻聞]|[报報爆]料|投稿|来稿|來稿|[读讀]者|[订訂][阅閱]|[发發]行)\p{Script=Han}{0,4}(?:热线|熱線|电话|電話|邮箱|郵箱|信箱|地址|微信)[:：]?.*[\d@]|^来[信稿]请寄[:：]?|^來[信稿]請寄[:：]?|^(?:本[报報]|\p{Script=Han}{2,6}[报報刊])?(?:读者|讀者|投稿)信箱$/u
const LATIN_HOUSE_NOTE = /^(?:(?:got|have) (?:a|an|any)\b[^.]{2,30}\?|subscribe\b|contact (?:the newsroom|us)\b|write to us\b|send (?:us )?(?:your )?(?:letters|news|photos|stories)\b|follow us\b).*(?:\d{3}|@|www\.|\.\p{Ll}{3,})|^[\w.-]+@[\w-]+\.[\w.]+$|^(?:https?:\/\/|www\.)\S+$/iu

export function isAdvertisement(closed: string): boolean {
  return ADVERTISEMENT.test(closed) || CLASSIFIED.test(closed)
}

/** Whether the words are those of an advertisement's foot: address, telephone, opening hours. */
export function hasContact(closed: string): boolean {
  return CONTACT.test(closed)
}

/** Whether a line is the head of a notice, which is an article of its own. */
export function isNotice(closed: string): boolean {
  return NOTICE.test(closed)
}

export function isLatinNotice(text: string): boolean {
  return LATIN_NOTICE.test(text)
}

/** Whether the paper tells its readers how to reach it. */
export function isHouseNote(text: string, han: boolean): boolean {
  return (han ? HOUSE_NOTE : LATIN_HOUSE_NOTE).test(text)
}
