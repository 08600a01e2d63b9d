// Takes out posts of social networks that stand in the story.
import { definePass } from '../pass';

/** What the networks' own code to embed a post calls its box. */
const NAMES =
  /(?:^|\s)(?:twitter-tweet|instagram-media|tiktok-embed|fb-post|bluesky-embed|reddit-embed-bq|reddit-card|mastodon-embed|text-post-media|telegram-post|vk_post)(?:\s|$)/i;

/** Addresses of single posts, as the networks write them. */
const POST =
  /^https?:\/\/(?:[\w-]+\.)*(?:(?:twitter|x)\.com\/\w+\/status(?:es)?\/\d|instagram\.com\/(?:[\w.]+\/)?(?:p|reel|tv)\/|tiktok\.com\/@[\w.]+\/video\/\d|facebook\.com\/[\w.]+\/(?:posts|videos)\/|bsky\.app\/profile\/[^/]+\/post\/|threads\.(?:net|com)\/@[\w.]+\/post\/|reddit\.com\/r\/\w+\/comments\/|t\.me\/\w+\/\d|vk\.com\/wall-?\d)/i;

export const embeddedPosts = definePass({
  id: 'embedded-posts',
  about: 'Takes out posts of social networks that stand in the story.',
  reasons: ['asked-for'],
  maxShare: 1,
  run(root, edit) {
    for (const box of root.querySelectorAll('blockquote,[class]'))
      if (root.contains(box) && isPost(box)) edit.remove(box, 'asked-for');
  },
});

/** A box that the network's code names, or a quote that ends in a link to the post that it is. */
function isPost(box: Element): boolean {
  if (NAMES.test(box.getAttribute('class') ?? '')) return true;
  if (box.localName !== 'blockquote') return false;
  const links = box.querySelectorAll('a[href]');
  return POST.test(links[links.length - 1]?.getAttribute('href') ?? '');
}
