import { expect, it } from 'vitest'
import { loadLanguage } from '../../src/lexicon/language.ts'
import { contextOf, groupBySentence } from '../../src/extract/context.ts'
import { sound } from '../../src/extract/headline/sound.ts'
import { sentenceOf } from './sentence.ts'

const language = loadLanguage()
const judge = (text: string, line: string) => {
  const tagged = sentenceOf(text),
    context = contextOf(tagged, 0, { actors: new Map(), places: new Map() }, language, groupBySentence(tagged))
  return sound(context, context.grammar.clauses[0]!, line)
}

it.each([
  ['The firm has custody of him.', 'Firm has custody of him'],
  ['The mayor will make a huge priority of this.', 'Mayor to make huge priority of this'],
  ['Prices fell because it closed.', 'Prices fall because it closed'],
  ['Harmon said Ann Lee and Bob Roe agreed.', 'Harmon says Ann Lee'],
  ['The agency was warned of a strike.', 'Agency warned'],
  ['The clerk played down the likelihood of a strike.', 'Clerk plays down likelihood'],
  ['Shares sank to a new weekly low.', 'Shares sink to new'],
  ['They prepared talks between the union and the port.', 'Talks between union prepared between union'],
  ['The walkout is due to last until Thursday.', 'Walkout to last'],
  ['The mayor ordered an assessment of what the wall would cost.', 'Mayor orders assessment of what'],
  ['The firm was confident the offer would be approved.', 'Firm is confident'],
  ['The board asked the firm to buy more than $15 million worth of shares.', 'Board asks firm to buy more than $15 million'],
  ['The visit was meant to help in the face of threats.', 'Visit meant to help in face'],
  ['The ministers agreed to set up a panel.', 'Ministers agree to set'],
  ['The firm said it would ensure its bid remained open.', 'Firm says it will ensure its bid'],
  ['The chief was willing to revoke the permit.', 'Chief is willing'],
  ['The minister brushed aside the appeal.', 'Minister brushes appeal'],
  ['The board pushed the deadline back.', 'Board pushes deadline'],
  ['The ruling came a day after the march.', 'Ruling comes day after march'],
  ['The mayor called the ruling “a sad day”.', 'Mayor calls ruling'],
  ['The ministry will sue the firm if talks fail.', 'Ministry to sue firm'],
  ['Harmon said the yard broke “our rules”.', 'Harmon says yard broke our rules'],
  ['The shop led all others in the No. 2 list.', 'Shop leads all others in No.'],
  ['The rifle was found in a heavily wooded, four-acre park.', 'Rifle found in a heavily wooded'],
  ['The firm was “highly confident” the offer would be approved.', 'Firm is confident'],
  ['Roe denied he had ordered or read any letter.', 'Roe denies he ordered'],
  ['The three joined the firm.', 'Three join firm'],
  ['The residents approved and delivered the petitions.', 'Residents approve'],
  ['The fence will prevent the dockers from reaching the yard.', 'Fence to prevent dockers'],
  ['The mayor condemned any acts which may harm the port.', 'Mayor condemns any acts'],
  ['The company sold the yard.', 'Company sells yard'],
  ['The mayor conceded it had tried too much.', 'Mayor concedes it tried too much'],
  ['Roe sought to prove to the mayor that he was right.', 'Roe seeks to prove to mayor'],
  ['The offer was rejected by the board.', 'Offer rejected by board'],
  ['The firm can grow and be sold if the yards are split.', 'Firm can grow'],
  ['Roe put the clerk on the list of suspects.', 'Roe puts clerk'],
  ['Roe said the large firms that own the yard all back the plan.', 'Roe says large firms that own yard'],
  ["Roe said there was ``no doubt'' that the yard would close.", 'Roe says there is no doubt'],
])('%s does not make «%s»', (text, line) => expect(judge(text, line)).toBe(false))

it.each([
  ['The union said it sold the yard.', 'Union says it sold yard'],
  ['The mayor condemned any acts of sabotage.', 'Mayor condemns any acts of sabotage'],
  ['A company sold the yard.', 'Company sells yard'],
  ['The offer of the union was rejected by the board.', 'Offer of the union rejected by board'],
  ['The union said it knew that it had to pay.', 'Union says it knew that it had to pay'],
  ['Roe ordered an estimate of what it would cost to rebuild the pier.', 'Roe orders estimate of what it would cost to rebuild pier'],
  ['The union put the bridge out to tender.', 'Union puts bridge out to tender'],
  ['Roe said the large firms that own the yard all back the plan.', 'Roe says large firms all back plan'],
  ['Harmon said the yard broke “our rules”.', 'Harmon says yard broke “our rules”'],
  ['The trade was “out of control” Minister Ann Harmon said on Monday.', 'Harmon says trade is out of control'],
  ['The mill was new, low-cost and clean.', 'Mill is new'],
  ['Roe denied he had lied or cheated.', 'Roe denies he lied'],
  ['Three joined the firm.', 'Three join firm'],
  ['The clerk said: "I will sue them."', 'Clerk: “I will sue them”'],
  ['Nine pickets were arrested near the yard.', 'Nine pickets arrested'],
  ['The agency was warned of a strike.', 'Agency warned of strike'],
  ['Shares sank to a new low.', 'Shares sink to new low'],
  ['They held talks between the union and the port.', 'Talks between union and port held'],
  ['Police met her lawyers.', 'Police meet her lawyers'],
  ['The board pushed the deadline back.', 'Board pushes deadline back'],
  ['The board pushed the deadline in May.', 'Board pushes deadline'],
  ['The truce came into effect in May.', 'Truce comes into effect'],
  ['The union called a strike for Monday.', 'Union calls strike'],
  ['The U.S. agents met the mayor.', 'U.S. agents meet mayor'],
  ['The ministry will sue the firm if talks fail.', 'Ministry to sue firm if talks fail'],
  ['The court rejected a report that the yard had closed.', 'Court rejects report'],
  ['The fire spread to three yards before crews arrived.', 'Fire spreads to three yards'],
  ['The ministers agreed to meet the envoy in May.', 'Ministers agree to meet envoy'],
])('%s makes «%s»', (text, line) => expect(judge(text, line)).toBe(true))
