/**
 * The package `canvas` as chartjs-node-canvas expects it, without its compiler or download: @napi-rs/canvas brings a
 * drawing engine as a ready binary and a module that speaks node-canvas' interface (callbacks, streams, registerFont).
 *
 * Fonts of the machine are left out, so that a chart has the same glyphs everywhere; what it needs is registered.
 */
'use strict';

process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';

module.exports = require('@napi-rs/canvas/node-canvas');
