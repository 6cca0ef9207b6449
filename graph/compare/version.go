package compare

// Version is raised whenever the same claims are compared in another way: an analysis of another version is made anew.
const Version = "19"
