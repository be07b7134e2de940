import {startScripts} from './startScripts';

/**
 * The template of every page. It differs from Docusaurus's in when scripts start: `startScripts` decides, and reads
 * their URLs from an attribute; it fetches them in advance. The text of the inline script is the same in all
 * pages, so that a Content-Security-Policy needs one hash for it.
 *
 * React's own additions to the HTML are removed: comments between texts, and image preloads. Preact, which runs the
 * pages, would move every element after one of them, and a field that is moved loses the focus.
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
    <script data-scripts="<%= it.scripts.map((script) => it.baseUrl + script).join(' ') %>">(${startScripts.toString()})()</script>
  </head>
  <body <%~ it.bodyAttributes %>>
    <%~ it.preBodyTags %>
    <div id="__docusaurus"><%~ it.appHtml.replaceAll('<!-- -->', '').replace(/^(?:<link[^>]*>)+/, '') %></div>
    <%~ it.postBodyTags %>
  </body>
</html>
`;
