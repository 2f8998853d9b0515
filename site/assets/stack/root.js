// The site's root, as an address.
export const root = new URL(document.documentElement.dataset.root || './', document.baseURI);
