import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gazetteerOf } from './gazetteer'
import { suggestTags } from './suggest'
import type { KnownTag, SuggestedKind, Suggestion, SuggestText } from './suggestion'

/** A country of two provinces, invented like all names here. */
const GAZETTEER = gazetteerOf([
  { code: '910000', name: '云泽省' }, { code: '910100', name: '柳江市' }, { code: '910121', name: '苇岸县' }, { code: '910122', name: '和平县' },
  { code: '920000', name: '棠湖省' }, { code: '920100', name: '棠城市' },
])

function body(...texts: readonly string[]): SuggestText[] {
  return texts.map((text, at) => ({ block: `b${at}`, role: 'body', text }))
}

function suggested(kind: SuggestedKind, texts: readonly SuggestText[], known: readonly KnownTag[] = []): Suggestion[] {
  return suggestTags(texts, GAZETTEER, known).filter((suggestion) => suggestion.kind === kind)
}

function names(kind: SuggestedKind, ...texts: readonly string[]): string[] {
  return suggested(kind, body(...texts)).map(({ name }) => name).sort()
}

describe('people', () => {
  it.each([
    ['县长邵长川走进渡口。', ['邵长川']],
    ['“船不停。”葛秋莲说。', ['葛秋莲']],
    ['镇长何满、苗银凤，站长鲁定山参加。', ['何满', '苗银凤', '鲁定山']],
    ['陪同的有村民欧阳川。', ['欧阳川']],
    ['首席执行官马丁·加西亚表示欢迎。', ['马丁·加西亚']],
    ['乘客阿米娜介绍，船很稳。', ['阿米娜']],
  ])('are known by their office or by what they say: %s', (text, people) => {
    expect(names('person', text)).toEqual(people)
  })

  it.each([
    '高质量发展要常态化，抓好党建工作。',
    '王女士说，刘师傅的船很稳。',
    '（本报记者 邵长川 通讯员 葛秋莲）江水涨了。',
    '云泽日报柳江6月10日电（记者邵长川）江水涨了。',
  ])('are neither words that begin like a family name, nor half named, nor who wrote it: %s', (text) => {
    expect(names('person', text)).toEqual([])
  })

  it('are not those of a byline', () => {
    expect(suggested('person', [{ block: 'b', role: 'byline', text: '记者邵长川说' }])).toEqual([])
  })
})

describe('places', () => {
  it('stand in each other, and are one with their shorter names', () => {
    const [place, ...more] = suggested('place', body('在柳江市苇岸县莼浦镇蒲芽村，水退了。', '蒲芽村的人回来了。'))
    expect(more).toEqual([])
    expect(place).toMatchObject({ name: '柳江市苇岸县莼浦镇蒲芽村', passages: [{ block: 'b0' }, { block: 'b1' }] })
    expect(place?.aliases).toContain('蒲芽村')
  })

  it('are one by their code, printed whole or bare', () => {
    expect(suggested('place', body('柳江市今天放晴。', '柳江的雨停了。'))).toMatchObject([{ name: '柳江市', code: '910100' }])
  })

  it.each([
    '农村和乡村要联村包乡，建设美丽乡村、示范村。',
    '人们爱好和平，也和解。',
    '走进老旧小区和产业园区。',
    '村容村貌变了，返乡的人多了。',
  ])('are not any village, nor a word that is a place elsewhere: %s', (text) => {
    expect(names('place', text)).toEqual([])
  })

  it('are not where only an institution or an event has its name from', () => {
    expect(names('place', '柳江市实验小学的孩子来看首届棠城龙舟文化节。')).toEqual([])
  })
})

describe('organisations', () => {
  it.each([
    ['苇岸县公安局交警大队大队长说。', ['苇岸县公安局交警大队']],
    ['市委书记来到县儿童医院。', ['县儿童医院', '市委']],
    ['省委省政府决定。', ['省委', '省政府']],
    ['莼浦小学的学生来了。', ['莼浦小学']],
    ['教育部发布通知。', ['教育部']],
    ['他给《云泽农民报》写信。', ['云泽农民报']],
  ])('reach from whose they are to what they are: %s', (text, organisations) => {
    expect(names('organisation', text)).toEqual(organisations)
  })

  it('are one with their shorter names', () => {
    expect(suggested('organisation', body('苇岸县公安局通报。', '县公安局说，水退了。'))).toMatchObject([{ name: '苇岸县公安局', aliases: ['县公安局'] }])
  })

  it.each(['各级党委政府、乡镇医院和民营企业都来了。', '这个中心城区布局很好。', '有关部门说，学校要放假。'])('are none where any of a sort are meant: %s', (text) => {
    expect(names('organisation', text)).toEqual([])
  })
})

describe('articles in letters', () => {
  const ENGLISH = 'The ferry was late. Mara Ellison said the Luting Library would open. Nobody in Thornby came, and Ellison went back to Thornby. Norway helped.'

  it('have their people, places and institutions by what stands around them', () => {
    const all = suggestTags(body(ENGLISH), GAZETTEER).map(({ kind, name }) => `${kind} ${name}`).sort()
    expect(all).toEqual(['organisation Luting Library', 'person Mara Ellison', 'place Norway', 'place Thornby'])
  })
})

describe('subjects', () => {
  it('are told by several words of one', () => {
    expect(suggested('subject', body('暴雨来了，气温降了。气象台发布大风预警，明天仍有阵雨，降水不少。'))[0]).toMatchObject({ name: '天气', code: 'medtop:17000000' })
  })

  it('are not told by one word', () => {
    expect(suggested('subject', body('他家的伞坏了，气温低。'))).toEqual([])
  })
})

describe('known tags', () => {
  const FERRY: KnownTag = { id: 'ferry', kind: 'subject', names: ['渡口与渡船', '渡船'] }

  it('are suggested where the text says one of their names', () => {
    expect(suggested('subject', body('江上的渡船停了。'), [FERRY])).toMatchObject([{ tag: 'ferry', name: '渡口与渡船', passages: [{ from: 3, to: 5 }] }])
  })

  it('are meant by what is found anyway: by name, and places by code', () => {
    const known: KnownTag[] = [{ id: 'p', kind: 'person', names: ['邵川', '邵长川'] }, { id: 'c', kind: 'place', names: ['旧柳江'], code: '910100' }]
    const all = suggestTags(body('柳江市渡工邵长川说。'), GAZETTEER, known)
    expect(all.map(({ kind, tag }) => [kind, tag])).toEqual(expect.arrayContaining([['person', 'p'], ['place', 'c']]))
    expect(all).toHaveLength(2)
  })
})

/** Texts of pieces of which names are made, in any order: most of them nonsense. */
const nonsense = fc.array(fc.constantFrom(
  '柳江市', '柳江', '县', '镇', '蒲芽', '村', '社区', '邵', '长川', '局长', '说', '公安局', '委', '市', '小学', '、', '，', '《', '》报', '·', '马丁', '和', '在', '第一', ' ', '（记者', '）', '电', 'Mr ', 'Ellison', '\u{2000b}',
), { maxLength: 40 }).map((pieces) => pieces.join(''))
const anyText = fc.oneof(nonsense, fc.string({ unit: 'binary', maxLength: 60 }))

describe('whatever the text', () => {
  it('each passage lies where its name is printed, and each suggestion has one', () => {
    fc.assert(fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
      for (const { kind, name, aliases, passages, confidence } of suggestTags(body(...texts), GAZETTEER)) {
        expect(passages.length).toBeGreaterThan(0)
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThan(1)
        for (const { block, from, to } of passages) {
          const printed = texts[Number(block.slice(1))]?.slice(from, to)
          expect(printed).not.toBe('')
          if (kind === 'person' || kind === 'organisation') expect([name, ...aliases]).toContain(printed)
        }
      }
    }))
  })

  it('nothing is suggested twice, the surest comes first, and the same text gives the same', () => {
    fc.assert(fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
      const all = suggestTags(body(...texts), GAZETTEER)
      expect(new Set(all.map(({ kind, name }) => `${kind} ${name}`)).size).toBe(all.length)
      expect(all.map(({ confidence }) => confidence)).toEqual(all.map(({ confidence }) => confidence).sort((a, b) => b - a))
      expect(suggestTags(body(...texts), GAZETTEER)).toEqual(all)
    }))
  })
})

it('an article of any length is read as far as a full page goes', () => {
  const page = '江水照常流过渡口。'.repeat(2_500)
  const texts = (text: string) => [{ block: 'a', role: 'body' as const, text }]
  const long = suggestTags(texts(page + '临江市公安局说。'.repeat(10_000)), GAZETTEER)
  expect(long).toEqual(suggestTags(texts(page), GAZETTEER))
})
