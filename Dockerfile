FROM node:20-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json pipeline.config.json ./
COPY scripts scripts
COPY models models
COPY desk desk
COPY src src
# The libraries of other systems would be most of the size.
RUN npm run build \
    && node scripts/sbom.mjs > sbom.cdx.json \
    && npm prune --omit=dev --ignore-scripts \
    && rm -rf node_modules/onnxruntime-node/bin/*/darwin node_modules/onnxruntime-node/bin/*/win32

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /build/node_modules node_modules
COPY --from=build /build/models models
COPY --from=build /build/dist dist
COPY --from=build /build/package.json /build/pipeline.config.json /build/sbom.cdx.json ./
COPY LICENSE NOTICE.md ./
RUN ln -s /app/dist/cli/main.js /usr/local/bin/onrecord && install -d -o 1000 -g 1000 /data
USER 1000:1000
WORKDIR /data
VOLUME /data
EXPOSE 4317
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["node", "-e", "fetch('http://127.0.0.1:4317/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["onrecord"]
CMD ["serve", "--host", "0.0.0.0", "--db", "/data/onrecord.db"]
