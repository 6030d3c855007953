/** `/gallery` of `npm run dev`: the agreed pictures, with the page's own styles, in the theme of whoever looks. */
import '../../ui/styles/tokens.css';
import '../../ui/styles/base.css';
import '../../diagram/diagram.css';

document.body.style.cssText = 'display: flex; flex-wrap: wrap';

const pictures = import.meta.glob<string>('../../diagram/gallery/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

for (const [path, markup] of Object.entries(pictures)) {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = path.replace(/^.*\//, '').replace(/\.svg$/, '');
  const diagram = document.createElement('div');
  diagram.className = 'diagram';
  diagram.style.width = '600px';
  diagram.innerHTML = markup;
  figure.append(caption, diagram);
  document.body.append(figure);
}
