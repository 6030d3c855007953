// Begins the page that is one file: what it was made of stands compressed below, and nothing is asked of any network.
const packed = document.getElementById('packed').textContent;
const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
const unpacked = new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
/** @type {(text: string) => { script: string, files: Record<string, string> }} */
const read = JSON.parse;
const { script, files } = read(await unpacked.text());
const NativeWorker = Worker;

/** @param {string} path @param {string} type */
const addressOf = (path, type) => URL.createObjectURL(new Blob([files[path] ?? ''], { type }));

window.fetch = async (asked) => {
  const path = String(asked instanceof Request ? asked.url : asked).replace(/^\.\//, '');
  if (!Object.hasOwn(files, path)) throw new TypeError('This page is one file, and asks no network.');
  return new Response(files[path]);
};

// What a worker runs, under the name that the page has for it.
globalThis.fileAddress = (/** @type {string} */ path) => addressOf(path, 'text/javascript');

// A page from a disk may start no module; what the build made is none.
window.Worker = class extends NativeWorker {
  /** @param {string} address */
  constructor(address) {
    super(address, { type: 'classic' });
  }
};

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const path = link?.getAttribute('href')?.replace(/^\.\//, '') ?? '';
  if (!Object.hasOwn(files, path)) return;
  event.preventDefault();
  window.open(addressOf(path, 'text/plain;charset=utf-8'));
});

const begun = document.createElement('script');
begun.type = 'module';
begun.textContent = script;
document.head.append(begun);
