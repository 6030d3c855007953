// A path of its own opens its moment: its address becomes the one that the page's own links have, before the page's program asks for it.
// What else stands beside it, as those add who pass links on, is left out; how an author frames it is kept.
const { opens = '' } = document.currentScript?.dataset ?? {};
const asked = new URLSearchParams(location.search);
const framing = [...asked].filter(([name]) => ['embed', 'side', 'theme', 'lock', 'keys'].includes(name));
const [root] = opens.split('?');
const link = asked.has('v')
  ? `${root}${location.search}${location.hash}`
  : [opens, ...framing.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)].join('&');
// What is asked for later is asked for from where it stands now.
/** @type {NodeListOf<HTMLLinkElement>} */
const later = document.querySelectorAll('link[rel*=icon], link[rel=manifest]');
for (const each of later) each.setAttribute('href', each.href);
try {
  history.replaceState(null, '', link);
} catch {
  location.replace(link);
}
