/**
 * Every message that an editor can meet, by its rule id: what it means, and what to do. A message with another id does
 * not type-check; `docs/rules.md` is made from this table.
 */
export const RULES = {
  'read:no-folder': 'The story folder cannot be read. Give its path after `--story`.',
  'read:unknown-extension':
    'A file in the story folder is no article that can be read. Save it as `.txt`, `.md` or `.html`, or let `npm run add` take it in; a name that begins with `_` is passed over in silence.',
  'read:link-outside': 'A file is a link that leads out of the story folder. Copy the article into the folder.',
  'read:unreadable-file': 'The system does not let the file be read. Look at its permissions.',
  'read:binary-file': 'The file is not text. Save the article as plain text.',
  'read:too-large': 'The file is larger than any article. Is it an archive, or a whole site? Take the article out of it.',
  'read:empty-file': 'The file holds nothing. Put the text of the article into it, or delete it.',
  'read:story': 'A line of `story.yaml` does not fit; its default is used. The message names the field and what was expected.',
  'parse:front-matter': 'A field above an article does not fit and was ignored. The README lists the fields.',
  'parse:front-matter-open': 'The front matter begins with `---` and never ends. Put a line `---` below it.',
  'parse:front-matter-long': 'The front matter is too long to be one. Is the `---` that ends it missing?',
  'parse:front-matter-language': 'Front matter is YAML; another language is not run.',
  'parse:nothing-to-read': 'Nothing in the file is the text of an article. Look at what the page was saved as.',
  'parse:not-english': 'The article does not seem to be in English and was left out. Only English is read.',
  'parse:same-text': 'Two files hold the same text; the later one was left out. Delete one of them.',
  'lexicon:yaml': 'A lexicon file is not YAML and was ignored. The message points at the place.',
  'lexicon:entry': 'An entry of a lexicon does not fit and was left out. The message names the field.',
  'lexicon:date': 'A lexicon holds names, never dates or events. Take the date out of the entry.',
  'lexicon:twice': 'One name is given to two actors, so that nobody can tell which of them an article means. Keep it with one.',
  'tag:published': 'The date above an article is no date. Write it as EDTF, such as `2020-01-14`.',
  'tag:no-year':
    'No article of the story names a year, so their events have no date. Write one above one article (`published: 2020`), or as `period` in `story.yaml`: one is often enough to date the others.',
  'extract:no-event':
    'The article has a page, but no event was found in it. Point at the sentence that tells one with `promote`, if there is one.',
  'ledger:unreadable':
    'The ledger of addresses cannot be trusted, so nothing is built. Restore `permalinks.yaml` from git; without any copy, move it away and build with `--rebuild-ledger`.',
  'ledger:rebuilt':
    'The ledger was made anew from the articles and the last build. Addresses that stand in neither are not known and will not answer.',
  'correct:yaml':
    '`corrections.yaml` is not a YAML list of corrections. No correction is lost in silence: the build waits until the file is put right.',
  'correct:field': 'A field of a correction does not fit. The message names it and what was expected; the README lists them.',
  'correct:rule': 'The fields of a correction do not go together, or one is missing. The message says which.',
  'correct:twice': 'Two corrections set the same field of one event. Keep one of them.',
  'correct:cycle': 'Two corrections merge events into each other. Keep the one whose event is to stay.',
  'correct:contradiction': 'Two events are to be merged and kept apart at once. Keep one of the two corrections.',
  'correct:unknown-event':
    'The address is of no event that was ever published, and no sentence matches the evidence. Copy the lines from `npm run check`.',
  'correct:unknown-source': 'The address is of no article that was ever published. It is the last part of the address of its page.',
  'correct:dead-event':
    'The event was published once, but no article tells it any more. Take the correction out, or give the sentence that tells it now.',
  'correct:ambiguous': 'The evidence fits several events alike. Add the `trigger`, the word that names what happened.',
  'correct:evidence-changed':
    'The words given as evidence have changed in the articles. The correction still applies; see that it is still right, then give the words as they are now.',
  'correct:same-words': 'What tells one event cannot be told from what tells the other. Give the evidence of both, with their triggers.',
  'correct:split': 'Everything that tells the event would leave it. Keep the sentences that are to stay out of `split`.',
  'correct:no-sentence': 'The sentence to be promoted stands in no article. Copy it as the article has it.',
  'correct:no-trigger': 'The trigger is no word of the promoted sentence.',
  'correct:unknown-actor':
    "No article names this actor. Write the name as the articles do, or add it to `lexicon/actors.yaml`. To withdraw a name, give the last part of the address of the actor's page.",
  'correct:unknown-place': 'No article names this place. Write the name as the site does, or add it to `lexicon/places.yaml`.',
  'correct:withdraw-part': 'The withdrawal would leave sentences that tell the same event, or other forms of the name. Give all of them.',
  'check:undated-article':
    'The day of publication was worked out from the text, or is not known. Write it above the article as `published`, if you know it.',
  'check:doubtful-event':
    'No words of the article date the event: it stands on or about the day of publication. Correct its `date`, if the sources bear it out.',
  'check:near-miss': 'Two events nearly were one. Paste the lines to `merge` them, or leave them apart.',
  'check:unknown-actor': 'Somebody takes part in events whom no lexicon knows. Paste the line if the name and kind are right.',
  'check:alias': 'Two names may mean one actor. Paste the line if they do.',
  'check:no-event': 'A sentence with a date told no event. Paste the lines to `promote` it if it tells one.',
  'check:dead-entry': 'An address that once was an event answers with a notice. That is right if the event is gone for good.',
} as const satisfies Record<`${string}:${string}`, string>

export type RuleId = keyof typeof RULES
