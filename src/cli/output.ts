// What the command line prints of an article. Built as elements and serialised: no page's words are pasted into markup.
import { JSDOM } from 'jsdom';
import type { Article } from '../article/types';
import type { Format } from './arguments';

/** The article in `format`, ending in a line break. */
export function formatArticle(article: Article, format: Format): string {
  if (format === 'json') return `${JSON.stringify(article, null, 2)}\n`;
  return format === 'html' ? asHtml(article) : asText(article);
}

function asText({ title, byline, site, publishedTime, text, truncated }: Article): string {
  const facts = [byline, site, publishedTime].filter((fact) => fact !== null).join(' · ');
  const note = truncated ? '[The page holds only a part of this article.]' : '';
  return `${[title, facts, text, note].filter((part) => part !== '').join('\n\n')}\n`;
}

/** A whole page that can be saved and opened. */
function asHtml({ title, byline, site, publishedTime, language, direction, html, url }: Article): string {
  const dom = new JSDOM(html);
  const { document } = dom.window;
  const add = (parent: Element, name: string, attributes: Readonly<Record<string, string>>, text = ''): Element => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    return parent.appendChild(element);
  };
  add(document.head, 'meta', { charset: 'utf-8' });
  add(document.head, 'title', {}, title);
  if (/^https?:/.test(url)) add(document.head, 'link', { rel: 'canonical', href: url });
  document.documentElement.setAttribute('dir', direction);
  if (language !== null) document.documentElement.setAttribute('lang', language);

  const header = document.createElement('header');
  add(header, 'h1', {}, title);
  const facts = [byline, site].filter((fact) => fact !== null).join(' · ');
  if (facts !== '') add(header, 'p', {}, facts);
  if (publishedTime !== null) add(add(header, 'p', {}), 'time', { datetime: publishedTime }, publishedTime);
  const article = add(document.body, 'article', {});
  const content = [...document.body.childNodes].filter((node) => node !== article);
  article.append(header, ...content);
  const markup = `<!doctype html>\n${document.documentElement.outerHTML}\n`;
  dom.window.close();
  return markup;
}
