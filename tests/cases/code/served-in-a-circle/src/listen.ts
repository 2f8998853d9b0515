import http from "node:http";

export function listen(port) {
  // Another thing of the name that the server is made by.
  return http.createServer().listen(port);
}
