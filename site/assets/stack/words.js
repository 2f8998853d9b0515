// Strangers' words for people: what cannot be seen, or turns the direction of writing, is shown as a box.
export const visible = (name) => String(name).slice(0, 300).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu, '\ufffd');
export const plural = (count, noun) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
