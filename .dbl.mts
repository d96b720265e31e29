import { analyse, know } from './src/main.ts'
import { parse } from './src/parse/index.ts'
import { merge } from './src/merge/index.ts'
import { StoryConfig } from './src/records/index.ts'
const G: Record<string,string> = {
 digits:'1234567890', weekdays:'Monday ', quotes:'“', quotepairs:'“a ” ', nested:'“‘', parens:'(', caps:'Ab ', capsdot:'A.', names:'President Ada Marlow ', commas:'a, ', of:'the head of ', and:'and ', said:'said ', that:'that he said ', verbs:'killed ', spaces:' ', nbsp:'\u00a0', tabs:'\t', hyphens:'a-', dashes:'— ', dates:'on Friday 3 March 2021 ', numbers:'12 people ', atleast:'at least ', killed:'12 people were killed. ', one:'a', onecap:'A', apostrophes:"a'", newline:'a\n', para:'The union met the board on Monday.\n\n', sentences:'The union met the board. ', and2:'Kerry and ', to:'to ', ing:'meeting ', url:'http://a.b/', at:'a@b.', slash:'a/', bracket:'[', unicode:'é\u0301', emoji:'👩‍👩‍👧‍👦', rtl:'مرحبا ', semi:'; ', dots:'. ', ellip:'…', who:'who met the man ', told:'He told her that ', acronyms:'UN (AFP) ', photo:'Photo: A/', time:'at 17:00 GMT ', twoto:'2 to 3 to ', between:'between April 1 and ', ordinals:'the third ', percent:'5% ', the:'the group ', his:'his Russian counterpart ',
}
const k = await know(undefined, () => {})
const lead = 'Dockers walk out at Port Ellery\n\nPORT ELLERY, March 3, 2021 (AFP) - The Dockers’ Union walked out on Monday and accused the Harbour Board of breaking a deal. The talks with the board began in February and they will go on. '
const cpu = () => { const u = process.cpuUsage(); return (u.user+u.system)/1000 }
function run(text: string) { const c=cpu(); const a = parse({ path:'a.txt', text }, () => {}); let s: string=''
  const c1=cpu(); if (a) { const r = analyse([a], StoryConfig.parse({}), k, () => {}); const c2=cpu(); merge(r.mentions, r.tagged, r.cast); s=`${Math.round(c1-c)}/${Math.round(c2-c1)}/${Math.round(cpu()-c2)} m${r.mentions.length}` } else s='unread'
  return [cpu()-c, s] as const }
const english='The union met the board on Monday and said that it would go on with the strike until the talks of the week were over. '.repeat(40)+'\n\n'
run(lead); run(lead+G.para!.repeat(200))
for (const [name,g] of Object.entries(G)) { if (process.argv[2] && !process.argv[2].split(',').includes(name)) continue
  const out=[]; let prev=0
  for (const n of [20000, 40000, 80000]) { const [t,s] = run(lead + english + g.repeat(Math.ceil(n/g.length))); out.push(`${Math.round(t)}ms (${s})${prev?` x${(t/prev).toFixed(1)}`:''}`); prev=t; if (t>20000) break }
  console.log(name.padEnd(12), out.join('   ')) }
