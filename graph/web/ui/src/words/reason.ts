// The reasons and amounts that the server gives in English, in the reader's language. They are made of few phrases; what
// is none of these (names, numbers) stands as it is.

import type { Ref } from "../api/types";
import { formatDate } from "../day";
import type { Words } from "../words";

const vi: Record<string, string> = {
  "denied in so many words": "bị phủ nhận thẳng", "the figure is rejected in so many words": "con số bị bác bỏ thẳng", "rejected in so many words": "bị bác bỏ thẳng",
  "the same text, but for a part": "cùng một văn bản, trừ một phần", "the article says so": "bài báo nói như vậy",
  "same truce": "cùng một lệnh ngừng bắn", "same target's side": "cùng phe bị tấn công", "same loser": "cùng bên chịu tổn thất", "same class": "cùng loại",
  "one class within the other": "loại này thuộc loại kia", "same place": "cùng địa điểm", "one place within the other": "địa điểm này nằm trong địa điểm kia",
  "same article without a date": "cùng một bài, không có ngày", "the same side speaks": "cùng một phía phát ngôn", "one article speaks": "một bài báo phát ngôn",
  "speakers of opposite sides": "người nói thuộc hai phe đối lập", "independent speakers": "người nói độc lập", "speakers of whom one may repeat the other": "một bên có thể nhắc lại bên kia",
  "one article prints the other": "bài này đăng lại bài kia", "the same sentence again": "cùng một câu", "same deed by the same side": "cùng một hành động của cùng một phe",
  "each names another holder": "mỗi bên nêu một bên kiểm soát khác", "each names another doer": "mỗi bên nêu một bên gây ra khác", "said here": "ở đây nói", "denied there": "ở kia phủ nhận",
  "first denied": "trước phủ nhận", "then said": "sau lại nói", "first said": "trước nói", "then denied": "sau phủ nhận", "first no comment": "trước không bình luận", "then admitted": "sau thừa nhận",
  "lost": "mất", "destroyed": "bị phá hủy", "shot down": "bị bắn hạ", "captured": "bị bắt giữ", "killed": "thiệt mạng", "wounded": "bị thương", "killed or wounded": "thương vong", "damaged": "hư hại", "hit": "bị trúng",
  "missing": "mất tích", "launched": "được phóng", "deployed": "được triển khai", "supplied": "được cung cấp", "withdrawn": "được rút đi",
  "people": "người", "person": "người",
};

// before are the words that come before a number.
const before: [string, string][] = [["at least ", "ít nhất "], ["at most ", "nhiều nhất "], ["more than ", "hơn "], ["less than ", "dưới "], ["about ", "khoảng "], ["then ", "rồi "], ["nobody answers for ", "chưa ai trả lời thay "]];

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const phrase = (text: string, lang: string): string => {
  const known = vi[text];
  if (known !== undefined) return known;
  const two = text.split(" and ");
  if (two.length === 2 && two.every((x) => vi[x] !== undefined)) return two.map((x) => vi[x]).join(" và ");
  const dated = text.replace(/\b(\d{1,2}) (\w{3}) (\d{4})\b/g, (whole, d: string, m: string, y: string) => {
    const month = months.indexOf(m) + 1;
    return month === 0 ? whole : formatDate(`${y}-${String(month).padStart(2, "0")}-${d.padStart(2, "0")}`, lang);
  });
  return before.reduce((s, [en, there]) => s.replaceAll(en, there), dated);
};

// reasonOf is a reason in the reader's language.
export const reasonOf = (text: string, words: Pick<Words, "lang">): string =>
  words.lang !== "vi" ? text : text.split("; ").map((part) => part.split(", ").map((x) => phrase(x, words.lang)).join(", ")).join("; ");

// amountOf is an amount ("more than 400") in the reader's language.
export const amountOf = (text: string, words: Pick<Words, "lang">): string => (words.lang !== "vi" ? text : before.reduce((s, [en, there]) => s.replace(en, there), text));

// countedOf is what a figure counts, where that is a class, which has a name in each language, or people of whom no more is said.
export const countedOf = (what: Ref, words: Pick<Words, "lang">): string => (what.id || words.lang !== "vi" ? what.name : (vi[what.name] ?? what.name));

// statusOf is what became of what a figure counts ("shot-down") in the reader's language.
export const statusOf = (status: string, words: Pick<Words, "lang">): string => {
  const plain = status.replaceAll("-", " ");
  return words.lang !== "vi" ? plain : (vi[plain] ?? plain);
};
