import PostalMime from 'postal-mime'
import { paragraphsOf } from './html.ts'
import { clean, IntakeError, type Taken } from './taken.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The article in an e-mail: its subject is the headline, its sender the author, its day that of the sender's clock. */
export async function fromMessage(bytes: Uint8Array): Promise<Taken> {
  // A message inside the message is no part of its article.
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true }).catch((error: Error) => {
    throw new IntakeError(`The message cannot be read (${error.message}); save the article from it`)
  })
  const plain = clean(mail.text ?? '')
    ? mail
        .text!.split(/\r?\n[ \t]*\r?\n/)
        .map(clean)
        .filter(Boolean)
    : []
  const paragraphs = plain.length ? plain : mail.html ? paragraphsOf(mail.html) : []
  if (!paragraphs.length) throw new IntakeError('The message holds no text (only an attachment?); save the article from it')
  const date = mail.headers.find(({ key }) => key === 'date')?.value
  return {
    title: clean(mail.subject ?? '') || paragraphs[0]!,
    paragraphs,
    front: { published: dayOf(date), author: clean(mail.from?.name ?? '') || undefined },
  }
}

/** The day of a Date header (RFC 5322, section 3.3), in the zone of the sender. */
function dayOf(header = ''): string | undefined {
  const [, day, month, year] = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})/.exec(header) ?? []
  const number = MONTHS.indexOf(month?.toLowerCase() ?? '') + 1
  return number ? `${year}-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}` : undefined
}
