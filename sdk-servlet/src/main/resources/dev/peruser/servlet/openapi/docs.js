// Shows openapi.json, which stands beside this page.

/** Pages cannot send a header Cookie, so a credential that travels as a cookie becomes one. */
const cookies = {
  statePlugins: {
    auth: {
      wrapActions: {
        authorize: (authorize) => (credentials) => {
          for (const { name, schema, value } of Object.values(credentials)) {
            if (schema.get("type") === "apiKey" && schema.get("in") === "cookie") {
              document.cookie = `${schema.get("name")}=${value}; SameSite=Strict`;
            }
          }
          return authorize(credentials);
        },
        logout: (logout) => (names) => {
          const definitions = window.ui.authSelectors.definitionsToAuthorize();
          for (const definition of definitions) {
            definition.forEach((schema, name) => {
              if (names.includes(name) && schema.get("in") === "cookie") {
                document.cookie = `${schema.get("name")}=; SameSite=Strict; Max-Age=0`;
              }
            });
          }
          return logout(names);
        },
      },
    },
  },
};

window.ui = SwaggerUIBundle({
  url: "openapi.json",
  dom_id: "#swagger-ui",
  plugins: [cookies],
  validatorUrl: null, // it would be asked about the document, on another host
  deepLinking: true,
});
