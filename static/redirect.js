// Leads from a page that has moved to where it is now, with the query and the fragment of the address.
(function () {
  var page = document.documentElement.dataset;
  var anchors = JSON.parse(page.anchors);
  var anchor = location.hash.slice(1);
  var isMoved = Object.prototype.hasOwnProperty.call(anchors, anchor);
  var parts = (isMoved ? anchors[anchor] : page.target).split('#');
  location.replace(
    parts[0] +
      location.search +
      (isMoved || parts.length > 1 ? (parts.length > 1 ? '#' + parts[1] : '') : location.hash),
  );
})();
