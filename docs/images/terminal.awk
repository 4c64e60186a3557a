# Draws the output of a command as a picture of a terminal:
#   ./slipway up 2>&1 | awk -v command='./slipway up' -f docs/images/terminal.awk > docs/images/up.svg
# Long lines are cut, and of each stretch of more than `most` lines that begin alike the middle is left out and counted.
function escaped(text) {
  gsub(/&/, "\\&amp;", text); gsub(/</, "\\&lt;", text); gsub(/>/, "\\&gt;", text)
  return text
}
function style(text) {
  if (text ~ /^\$ /) return "p"
  if (text ~ /^  … /) return "d"
  if (text ~ /^ *[+] /) return "a"
  if (text ~ /^ *~ /) return "u"
  if (text ~ /(rules kept|policies kept)/) return "a"
  if (text ~ /^ *(mandatory|advisory)/) return "w"
  if (text ~ /^[A-Z][a-zA-Z ]+$/) return "h"
  return "t"
}
function add(text) { shown[++count] = text }
function flush_run(   i) {
  if (run <= most) for (i = 1; i <= run; i++) add(stretch[i])
  else {
    for (i = 1; i <= most - 2; i++) add(stretch[i])
    add("  … " (run - most + 1) " lines more")
    add(stretch[run])
  }
  run = 0
}
BEGIN { if (!most) most = 8; width = 112; add("$ " command) }
{
  gsub(/\t/, "  ")
  if (length($0) > width) $0 = substr($0, 1, width - 1) "…"
  kind = ($0 ~ /^$/) ? "blank" : match($0, /^ +/) ? "in" : "out"
  if (kind != last || kind == "blank") flush_run()
  last = kind
  stretch[++run] = $0
}
END {
  flush_run()
  height = 62 + count * 17
  printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 %d\" width=\"900\" height=\"%d\" role=\"img\" aria-label=\"The output of %s\">\n", height, height, escaped(command)
  print "<style>text{font:12.5px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;white-space:pre}.t{fill:#c9d1d9}.p,.h{fill:#ffffff;font-weight:600}.d{fill:#8b949e}.a{fill:#56d364}.u{fill:#e3b341}.w{fill:#ff7b72}</style>"
  printf "<rect width=\"900\" height=\"%d\" rx=\"10\" fill=\"#0d1117\" stroke=\"#30363d\"/>\n", height
  print "<circle cx=\"22\" cy=\"20\" r=\"6\" fill=\"#ff5f57\"/><circle cx=\"42\" cy=\"20\" r=\"6\" fill=\"#febc2e\"/><circle cx=\"62\" cy=\"20\" r=\"6\" fill=\"#28c840\"/>"
  for (i = 1; i <= count; i++)
    if (shown[i] != "") printf "<text class=\"%s\" x=\"20\" y=\"%d\" xml:space=\"preserve\">%s</text>\n", style(shown[i]), 44 + i * 17, escaped(shown[i])
  print "</svg>"
}
