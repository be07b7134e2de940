import {startScripts} from './startScripts';

/** Stands in the HTML of pages that are read: see `Island.tsx` and `startScripts.ts`. */
const readingMark = 'data-island="content"';

/**
 * The template of every page. It differs from that of Docusaurus in when scripts start: `startScripts` says so, and
 * finds their addresses in an attribute. An application has its scripts fetched beside the page; a page that is read
 * needs none before somebody acts. The text of the inline script is the same in all pages, so that a
 * Content-Security-Policy needs one hash for it.
 */
export const htmlTemplate = `
<!DOCTYPE html>
<html <%~ it.htmlAttributes %>>
  <head>
    <meta charset="UTF-8">
    <meta name="generator" content="Docusaurus v<%= it.version %>">
    <% it.metaAttributes.forEach((metaAttribute) => { %>
      <%~ metaAttribute %>
    <% }); %>
    <%~ it.headTags %>
    <% it.stylesheets.forEach((stylesheet) => { %>
      <link rel="stylesheet" href="<%= it.baseUrl %><%= stylesheet %>" />
    <% }); %>
    <% if (!it.appHtml.includes('${readingMark}')) { it.scripts.forEach((script) => { %>
      <link rel="preload" as="script" fetchpriority="low" href="<%= it.baseUrl %><%= script %>" />
    <% }); } %>
    <script data-scripts="<%= it.scripts.map((script) => it.baseUrl + script).join(' ') %>">(${startScripts.toString()})()</script>
  </head>
  <body <%~ it.bodyAttributes %>>
    <%~ it.preBodyTags %>
    <div id="__docusaurus"><%~ it.appHtml %></div>
    <%~ it.postBodyTags %>
  </body>
</html>
`;
