import {startScripts} from './startScripts';

/**
 * The template of every page. It differs from that of Docusaurus in when scripts start: `startScripts` says so, and
 * finds their addresses in an attribute; they are fetched beside the page. The text of the inline script is the same in
 * all pages, so that a Content-Security-Policy needs one hash for it.
 *
 * What React adds to the HTML for itself is left out, comments between texts and preloads of images: Preact, which runs
 * the pages, would move every element behind one of them, and a field that is moved loses the focus.
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
    <% it.scripts.forEach((script) => { %>
      <link rel="preload" as="script" fetchpriority="low" href="<%= it.baseUrl %><%= script %>" />
    <% }); %>
    <script data-scripts="<%= it.scripts.map((script) => it.baseUrl + script).join(' ') %>">(${startScripts.toString()})()</script>
  </head>
  <body <%~ it.bodyAttributes %>>
    <%~ it.preBodyTags %>
    <div id="__docusaurus"><%~ it.appHtml.replaceAll('<!-- -->', '').replace(/^(?:<link[^>]*>)+/, '') %></div>
    <%~ it.postBodyTags %>
  </body>
</html>
`;
