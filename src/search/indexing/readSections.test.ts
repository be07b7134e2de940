import {expect, it} from 'vitest';
import {readSections} from './readSections';

const html = `<!doctype html><body><nav>menu</nav><main><div class="theme-doc-markdown markdown">
<header><h1>題名</h1></header><p>前書きの <a href=/x>TCP 443</a>。
<figure data-diagram=x><svg><text>図</text></svg></figure>
<h2 id=first>最初<a class=hash-link href=#first>\u200B</a></h2>
<p>一つ<b>の</b>文。<button>コピー</button>
<table><tr><td>左<td>右</table>
<table><tr data-connection=c><td>送信元<td>宛先</table>
<h3 id=second>次</h3>
<pre data-output=csv>番号,送信元</pre>
<p>終わり。<span aria-live=polite>読み上げ</span></div></main>`;

it('splits a page at its headings, in reading order', () => {
  expect(readSections(html)).toEqual([
    {id: '', heading: '題名', text: '前書きの TCP 443。', tables: ''},
    {id: 'first', heading: '最初', text: '一つの文。 左 右', tables: '送信元 宛先'},
    {id: 'second', heading: '次', text: '終わり。', tables: ''},
  ]);
});

it('finds nothing in a page without a main part', () => {
  expect(readSections('<p>text')).toEqual([]);
});
