/** Two of TinyMCE's editors: the classic one in a frame, and one in its place. */

import tinymce from 'tinymce/tinymce';
import 'tinymce/icons/default';
import 'tinymce/themes/silver';
import 'tinymce/models/dom';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/ui/oxide/content.inline.js';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/plugins/code';
import 'tinymce/plugins/link';
import 'tinymce/plugins/lists';
import 'tinymce/plugins/searchreplace';
import 'tinymce/plugins/table';
import 'tinymce/plugins/wordcount';

const shared = {
  license_key: 'gpl',
  promotion: false,
  skin: 'oxide',
};

await tinymce.init({
  ...shared,
  selector: '#programme',
  content_css: 'default',
  height: 380,
  plugins: 'code link lists searchreplace table wordcount',
  toolbar: 'undo redo | blocks | bold italic forecolor | bullist numlist | link table | code',
});
await tinymce.init({
  ...shared,
  selector: '#notice',
  inline: true,
  content_css: false,
  menubar: false,
  plugins: 'link lists',
  toolbar: 'undo redo | bold italic | bullist | link',
});
globalThis.isReady = true;
