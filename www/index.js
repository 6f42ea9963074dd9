const build = document.querySelector("#build");
build.hidden = false;
build.onclick = () => import("./builder.js").then(({ open }) => open(build));
