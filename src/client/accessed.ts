/** Writes the day of printing into the printed footer: what was on paper when is part of a citation. */
const accessed = document.querySelector<HTMLElement>('.accessed');

window.addEventListener('beforeprint', () => {
  const time = accessed?.querySelector('time');
  if (!accessed || !time) return;
  const now = new Date();
  // British order of the day, as the site's English is British.
  const locale = document.documentElement.lang === 'en' ? 'en-GB' : 'ja';
  time.dateTime = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  time.textContent = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(now);
  accessed.hidden = false;
});

export {};
