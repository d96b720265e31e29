import { know } from './src/main.ts'
import { parse } from './src/parse/index.ts'
import { tokenize } from './src/tag/words/tokens.ts'
import { tagWho } from './src/tag/actors/index.ts'
import { findTimes } from './src/tag/times/index.ts'
import { tagQuantities } from './src/tag/quantities/index.ts'
import { tagQuotations } from './src/tag/quotations/index.ts'
const k = await know(undefined, () => {})
const cpu = () => { const u = process.cpuUsage(); return Math.round((u.user+u.system)/1000) }
const english='The union met the board on Monday and said that it would go on with the strike until the talks of the week were over. '.repeat(40)+'\n\n'
for (const n of [20000,80000,160000]) for (const g of ['“','“‘']) {
 const a = parse({path:'a.txt', text: 'Dockers walk out\n\n'+english+g.repeat(n/g.length)}, ()=>{})!
 let c=cpu(); const s = tokenize(a.text, a.sentences); const t1=cpu()-c; c=cpu()
 const w = tagWho([{article:a, sentences:s}], k.lexicon); const t2=cpu()-c; c=cpu()
 findTimes(s); const t3=cpu()-c; c=cpu(); tagQuantities(s); const t4=cpu()-c; c=cpu()
 tagQuotations(a, s, w.perArticle[0]!.actors, k.lexicon); const t5=cpu()-c
 console.log(n,g,'tok',t1,'who',t2,'times',t3,'qty',t4,'quot',t5) }
