import { expect, test } from 'vitest'
import { Trait, traitsOf } from './traits'

type Name = keyof typeof Trait

function namesOf(line: string): Name[] {
  const text = line.trim()
  const traits = traitsOf(text, text.replace(/\s+/gu, ''), /\p{Script=Han}/u.test(text))
  return (Object.keys(Trait) as Name[]).filter((name) => (traits & Trait[name]) !== 0)
}

test.each<[string, Name]>([
  ['02 要闻 河湾日报 2031年12月9日 星期二', 'Folio'],
  ['A14 港聞　責任編輯：林晚舟　版面設計：周禾 2031年3月2日 星期日 河灣日報', 'Folio'],
  ['评论 2 2030年10月8日 星期二 执行主编 林 舟 编辑 周禾 投稿 a@example.com 河湾晚报', 'Folio'],
  ['第二版 河湾人民报 公历一九五六年十月十二日 星期五 农历丙申年九月初九', 'Folio'],
  ['A6 地方新聞 中華民國一二○年六月十六日　星期一 河灣日報', 'Folio'],
  ['B3 社區 二〇三〇年五月九日 星期四 河灣晚報', 'Folio'],
  ['责编 林舟 Editor: Lin Zhou', 'Folio'],
  ['RIVER & BANK WEEKLY      APRIL 5 – 11, 2030      15', 'Folio'],
  ['8 — LE COURRIER DE LA RIVE — Mardi 9 mars 2032', 'Folio'],
  ['Nr. 214 · Montag, 15. September 2031 · LOKALES · Uferblatt', 'Folio'],
  ['【本報訊】渡輪公司昨日宣布', 'Dateline'],
  ['（中央社記者林晚舟台北5日電）河灣', 'Dateline'],
  ['【記者林晚舟河灣報導】鐵橋', 'Dateline'],
  ['本报记者 林晚舟 通讯员', 'Dateline'],
  ['RIVER BEND (AP) — The bridge', 'Dateline'],
  ['RIVER BEND, Feb. 17 — The bridge', 'Dateline'],
  ['Paris (AFP) – Le pont', 'Dateline'],
  ['記者：林晚舟', 'NamedByline'],
  ['記者林晚舟／河灣報導', 'NamedByline'],
  ['河湾新村居民 周先生', 'NamedByline'],
  ['退休教师 何田田', 'NamedByline'],
  ['Von Hanne Weiß', 'NamedByline'],
  ['Par Luc Moreau', 'NamedByline'],
  ['River Gazette Staff Writer', 'NamedByline'],
  ['Local democracy reporter', 'NamedByline'],
  ['（河湾县委研究室供稿）', 'BracketByline'],
  ['尉迟舟 闻 人 禾', 'LoneNames'],
  ['閭丘舟', 'LoneNames'],
  ['古丽·买买提', 'LoneNames'],
  ['（作者单位：河湾大学）', 'ClosingNote'],
  ['祥叔在檔口一坐四十年。（林晚舟攝）', 'Credit'],
  ['MARA ELLISON/RIVER GAZETTE', 'Credit'],
  ['▲小朋友與小船', 'CaptionWords'],
  ['圖：新橋', 'CaptionWords'],
  ['【廣告】河灣茶莊 春茶上市', 'Advertisement'],
  ['Anzeige', 'Advertisement'],
  ['Publicité', 'Advertisement'],
  ['ADVERTISEMENT', 'Advertisement'],
  ['旧机动车拍卖公告', 'Advertisement'],
  ['河湾副食店遗失营业执照副本，声明作废。', 'Advertisement'],
  ['本报热线：5550100 投稿邮箱：a@example.com', 'HouseNote'],
  ['Got a score? Text it to 555-0144 by 10 p.m.', 'HouseNote'],
  ['更正啟事', 'Notice'],
  ['Police Log', 'Notice'],
  ['社論', 'Genre'],
  ['Letters to the Editor', 'Genre'],
  ['記者手記', 'ColumnName'],
  ['（下轉第2版）', 'JumpTo'],
])('%s has the trait %s', (line, trait) => {
  expect(namesOf(line)).toContain(trait)
})

test.each<[string, Name]>([
  ['2031年5月8日，河湾新桥通车，两岸往来更勤', 'Folio'],
  ['排列3第31172期：704', 'Folio'],
  ['No. 14 without breaking stride. “It’s', 'Folio'],
  ['Volleyball', 'Folio'],
  ['安全', 'LoneNames'],
  ['看山河·桥头', 'LoneNames'],
  ['第三届河湾方志文化论坛', 'ColumnName'],
  ['Von der Brücke aus sieht man', 'NamedByline'],
  ['By the river, nobody sleeps.', 'NamedByline'],
])('%s has not the trait %s', (line, trait) => {
  expect(namesOf(line)).not.toContain(trait)
})
