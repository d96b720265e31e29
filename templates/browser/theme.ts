/** Light or dark by choice: kept in this browser (`chosen.ts` reads it in every page), and forgotten when it is what the system asks for anyway. */

const KEY = 'dateline-colours'
type Scheme = 'light' | 'dark'

const root = document.documentElement
const system = matchMedia('(prefers-color-scheme: dark)')
const ofSystem = (): Scheme => (system.matches ? 'dark' : 'light')
const shown = () => (root.dataset.theme as Scheme | undefined) ?? ofSystem()

/** Storage is refused in some browsers and for some files: the choice then lasts for the page. */
function store(scheme: Scheme | undefined): void {
  try {
    if (scheme) localStorage.setItem(KEY, scheme)
    else localStorage.removeItem(KEY)
  } catch {
    /* the page shows the choice all the same */
  }
}

/** Adds the switch to the masthead. */
export function colours(): void {
  const masthead = document.querySelector('.masthead')
  if (!masthead) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'scheme'
  const label = () => {
    const other = shown() === 'dark' ? 'Light' : 'Dark'
    button.textContent = other
    button.setAttribute('aria-label', `${other} colours`)
  }
  button.addEventListener('click', () => {
    const next: Scheme = shown() === 'dark' ? 'light' : 'dark'
    if (next === ofSystem()) delete root.dataset.theme
    else root.dataset.theme = next
    store(next === ofSystem() ? undefined : next)
    label()
  })
  system.addEventListener('change', label)
  label()
  masthead.append(button)
}
