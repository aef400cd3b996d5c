/** Escape puts the definition of a term away until the pointer or the focus leaves the term; all else is done by CSS. */
addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const gloss of document.querySelectorAll('.gloss:is(:hover, :focus-within)')) {
    gloss.classList.add('is-away');
  }
});

function leave({ target, relatedTarget }: MouseEvent | FocusEvent, stillHeld: string): void {
  const gloss = target instanceof Element ? target.closest('.gloss.is-away') : null;
  if (gloss === null || gloss.matches(stillHeld)) return;
  if (!(relatedTarget instanceof Node && gloss.contains(relatedTarget))) gloss.classList.remove('is-away');
}

addEventListener('mouseout', (event) => {
  leave(event, ':focus-within');
});
addEventListener('focusout', (event) => {
  leave(event, ':hover');
});
