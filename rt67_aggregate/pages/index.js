(() => {
  const rows = [...document.querySelectorAll("tbody tr[data-name]")];
  const search = document.getElementById("search");
  const topic = document.getElementById("topic");
  const count = document.getElementById("count");
  const told = document.getElementById("told");
  const heads = [...document.querySelectorAll("th[data-topic]")];
  const plain = (words) => words.normalize("NFC").toLowerCase().replace(/\s+/g, "").replace(/[๐-๙]/g, (d) => d.charCodeAt(0) - 0xe50);
  const names = rows.map((row) => plain(row.dataset.name));
  const chosen = () => document.querySelector("input[name=state]:checked").value;
  const filter = () => {
    const wanted = plain(search.value);
    const state = chosen();
    let shown = 0;
    rows.forEach((row, number) => {
      const fits = names[number].includes(wanted) && (state === "all" || row.dataset.is.split(" ").includes(state));
      row.hidden = !fits;
      shown += fits;
    });
    count.textContent = `แสดง ${shown} จาก ${rows.length} แห่ง`;
  };
  const narrow = () => {
    const hides = heads.map((head) => topic.value !== "" && head.dataset.topic !== topic.value);
    heads.forEach((head, number) => { head.hidden = hides[number]; });
    document.querySelectorAll("th[data-group]").forEach((head) => {
      head.hidden = topic.value !== "" && head.dataset.group !== topic.value;
    });
    for (const row of rows) {
      const cells = row.querySelectorAll("td.s");
      cells.forEach((cell, number) => { cell.hidden = hides[number]; });
    }
  };
  search.addEventListener("input", filter);
  topic.addEventListener("change", narrow);
  document.querySelectorAll("input[name=state]").forEach((one) => one.addEventListener("change", filter));
  document.addEventListener("keydown", (event) => {
    if (event.code === "Slash" && !event.target.closest("input,select")) {
      event.preventDefault();
      search.focus();
    }
    const cell = event.target.closest("td.s");
    const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (!cell || !(event.key in moves)) return;
    event.preventDefault();
    const [across, down] = moves[event.key];
    const seen = (found) => found && !found.hidden;
    let next = cell;
    if (across) {
      do next = across > 0 ? next.nextElementSibling : next.previousElementSibling;
      while (next && next.matches("td.s") && !seen(next));
    } else {
      const column = [...cell.parentNode.children].indexOf(cell);
      let row = cell.parentNode;
      do row = down > 0 ? row.nextElementSibling : row.previousElementSibling;
      while (row && (row.hidden || !row.querySelector("td.s a")));
      next = row && row.children[column];
    }
    const link = next && next.querySelector("td.s a, :scope > a");
    if (link && next.matches("td.s")) link.focus();
  });
  const tell = (event) => {
    const cell = event.target.closest && event.target.closest("td.s");
    if (!cell) return;
    const number = [...cell.parentNode.querySelectorAll("td.s")].indexOf(cell);
    const status = document.querySelector(`.legend li[data-status="${cell.dataset.s || cell.className.split(" ")[1]}"]`);
    told.textContent = [cell.parentNode.dataset.shown, heads[number].title, status ? status.textContent.trim() : ""].filter(Boolean).join(" · ");
  };
  document.addEventListener("mouseover", tell);
  document.addEventListener("focusin", tell);
  filter();
  narrow();
})();
