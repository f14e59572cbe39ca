(() => {
  const eyes = [...document.querySelectorAll("[data-eye]")];
  const told = document.getElementById("told");
  let at = -1;
  const tell = () => {
    told.textContent = !eyes.length ? "ไม่มีจุดที่ต้องดู" : at < 0 ? `จุดที่ต้องดู ${eyes.length} จุด` : `จุดที่ต้องดู ${at + 1} จาก ${eyes.length}`;
  };
  const go = (step) => {
    if (!eyes.length) return;
    if (at >= 0) eyes[at].classList.remove("at");
    at = at < 0 && step < 0 ? eyes.length - 1 : (at + step + eyes.length) % eyes.length;
    eyes[at].classList.add("at");
    eyes[at].setAttribute("tabindex", "-1");
    eyes[at].focus({ preventScroll: true });
    eyes[at].scrollIntoView({ block: "center" });
    tell();
  };
  for (const [id, step] of [["before", -1], ["after", 1]]) {
    const button = document.getElementById(id);
    button.disabled = !eyes.length;
    button.addEventListener("click", () => go(step));
  }
  const only = document.getElementById("only");
  only.addEventListener("change", () => document.body.classList.toggle("only", only.checked));
  document.body.classList.toggle("only", only.checked);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input,select")) return;
    if (event.code === "KeyN") go(1);
    if (event.code === "KeyP") go(-1);
  });
  if (matchMedia("(max-width:64rem)").matches && !location.hash) document.querySelector(".sections").open = false;
  tell();
})();
