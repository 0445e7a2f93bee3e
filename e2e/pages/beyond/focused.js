/** Focuses the search field. */

document.getElementById('field').focus();
