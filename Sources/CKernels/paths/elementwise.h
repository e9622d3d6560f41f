// Loops over rows and elements: norms, rotation, activations, loss, optimiser.

#define CK_VECTORS(i, count) for (int64_t i = 0; i < (count); i += CK_LANES)

static void rms_norm(
    const float *x, const float *weight, float epsilon, float *y, float *reciprocal, int64_t rows, int64_t columns) {
    for (int64_t row = 0; row < rows; row++, x += columns, y += columns) {
        vf squares = {0};
        CK_VECTORS(i, columns) {
            vf a = load_any(x + i, columns - i);
            squares += a * a;
        }
        float r = 1 / sqrtf(sum(squares) / (float)columns + epsilon);
        reciprocal[row] = r;
        CK_VECTORS(i, columns) {
            int64_t left = columns - i;
            store_any(y + i, load_any(x + i, left) * r * load_any(weight + i, left), left);
        }
    }
}

// With g = dy · w: dx += r g - x r³ mean(g x)
static void rms_norm_backward(
    const float *dy, const float *x, const float *weight, const float *reciprocal, float *dx, int64_t rows, int64_t columns) {
    for (int64_t row = 0; row < rows; row++, dy += columns, x += columns, dx += columns) {
        vf products = {0};
        CK_VECTORS(i, columns) {
            int64_t left = columns - i;
            products += load_any(dy + i, left) * load_any(weight + i, left) * load_any(x + i, left);
        }
        float r = reciprocal[row];
        float back = r * r * r * sum(products) / (float)columns;
        CK_VECTORS(i, columns) {
            int64_t left = columns - i;
            vf g = load_any(dy + i, left) * load_any(weight + i, left);
            store_any(dx + i, load_any(dx + i, left) + g * r - load_any(x + i, left) * back, left);
        }
    }
}

static void rms_norm_weight_backward(
    const float *dy, const float *x, const float *reciprocal, float *dw, int64_t rows, int64_t columns, int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; i += CK_LANES) {
        int64_t left = end - i;
        vf total = load_any(dw + i, left);
        for (int64_t row = 0; row < rows; row++) {
            total += load_any(dy + row * columns + i, left) * load_any(x + row * columns + i, left) * reciprocal[row];
        }
        store_any(dw + i, total, left);
    }
}

static void rope(
    float *x, const int32_t *positions, const float *cosine, const float *sine, int64_t rows, int64_t heads, int64_t head_dim,
    float sign) {
    int64_t half = head_dim / 2;
    for (int64_t row = 0; row < rows; row++) {
        const float *c = cosine + positions[row] * half;
        const float *s = sine + positions[row] * half;
        for (int64_t head = 0; head < heads; head++, x += head_dim) {
            CK_VECTORS(i, half) {
                int64_t left = half - i;
                vf a = load_any(x + i, left), b = load_any(x + half + i, left);
                vf cosines = load_any(c + i, left), sines = load_any(s + i, left) * sign;
                store_any(x + i, a * cosines - b * sines, left);
                store_any(x + half + i, b * cosines + a * sines, left);
            }
        }
    }
}

static void silu_multiply(const float *gate, const float *up, float *y, int64_t count) {
    CK_VECTORS(i, count) {
        int64_t left = count - i;
        vf a = load_any(gate + i, left);
        store_any(y + i, a / (1.0f + vexp(-a)) * load_any(up + i, left), left);
    }
}

// silu'(a) = s (1 + a (1 - s)) with s = sigmoid(a)
static void silu_multiply_backward(const float *dy, float *gate, float *up, int64_t count) {
    CK_VECTORS(i, count) {
        int64_t left = count - i;
        vf d = load_any(dy + i, left), a = load_any(gate + i, left), u = load_any(up + i, left);
        vf s = 1.0f / (1.0f + vexp(-a));
        store_any(gate + i, d * u * s * (1.0f + a * (1.0f - s)), left);
        store_any(up + i, d * a * s, left);
    }
}

// gelu(a) = a/2 (1 + tanh u) = a s with u = √(2/π) (a + 0.044715 a³), s = sigmoid(2u). Returns s. Source: arXiv 1606.08415.
CK_INLINE vf gelu_sigmoid(vf a) { return 1.0f / (1.0f + vexp(a * (-1.5957691216f - 0.0713548163f * a * a))); }

static void gelu_multiply(const float *gate, const float *up, float *y, int64_t count) {
    CK_VECTORS(i, count) {
        int64_t left = count - i;
        vf a = load_any(gate + i, left);
        store_any(y + i, a * gelu_sigmoid(a) * load_any(up + i, left), left);
    }
}

// gelu'(a) = s + a s (1 - s) 2u' with 2u' = √(8/π) (1 + 3 · 0.044715 a²)
static void gelu_multiply_backward(const float *dy, float *gate, float *up, int64_t count) {
    CK_VECTORS(i, count) {
        int64_t left = count - i;
        vf d = load_any(dy + i, left), a = load_any(gate + i, left), u = load_any(up + i, left);
        vf s = gelu_sigmoid(a);
        store_any(gate + i, d * u * s * (1.0f + a * (1.0f - s) * (1.5957691216f + 0.2140644488f * a * a)), left);
        store_any(up + i, d * a * s, left);
    }
}

static void add(const float *x, float *y, float scale, int64_t count) {
    CK_VECTORS(i, count) {
        int64_t left = count - i;
        store_any(y + i, load_any(y + i, left) + load_any(x + i, left) * scale, left);
    }
}

static void multiply(float *x, float scale, int64_t count) {
    CK_VECTORS(i, count) store_any(x + i, load_any(x + i, count - i) * scale, count - i);
}

static void add_row(const float *row, float *y, int64_t rows, int64_t columns) {
    for (int64_t r = 0; r < rows; r++) add(row, y + r * columns, 1, columns);
}

static void column_sums(const float *x, float *sums, int64_t rows, int64_t columns, int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; i += CK_LANES) {
        int64_t left = end - i;
        vf total = load_any(sums + i, left);
        for (int64_t row = 0; row < rows; row++) total += load_any(x + row * columns + i, left);
        store_any(sums + i, total, left);
    }
}

CK_INLINE float row_max(const float *x, int64_t count) {
    vf top = splat(-INFINITY);
    int64_t i = 0;
    for (; i + CK_LANES <= count; i += CK_LANES) top = vmax(load(x + i), top);
    float most = -INFINITY;
    for (int lane = 0; lane < CK_LANES; lane++) most = top[lane] > most ? top[lane] : most;
    for (; i < count; i++) most = x[i] > most ? x[i] : most;
    return most;
}

// x becomes e^(x - top); the result is their sum.
CK_INLINE float exponentiate(float *x, float top, int64_t count) {
    vf total = {0};
    int64_t i = 0;
    for (; i + CK_LANES <= count; i += CK_LANES) {
        vf e = vexp(load(x + i) - top);
        store(x + i, e);
        total += e;
    }
    float result = sum(total);
    if (i < count) {
        vf e = vexp(load_part(x + i, count - i) - top);
        store_part(x + i, e, count - i);
        for (int64_t lane = 0; lane < count - i; lane++) result += e[lane];
    }
    return result;
}

static void cross_entropy(
    float *logits, const int32_t *targets, const float *weights, float *losses, int64_t rows, int64_t columns, bool gradient) {
    for (int64_t row = 0; row < rows; row++, logits += columns) {
        float top = row_max(logits, columns);
        float target = logits[targets[row]];
        float total = exponentiate(logits, top, columns);
        losses[row] = weights[row] * (logf(total) + top - target);
        if (!gradient) continue;
        multiply(logits, weights[row] / total, columns);
        logits[targets[row]] -= weights[row];
    }
}

static void likeliest(
    float *logits, int32_t *ids, float *probabilities, int64_t k, float temperature, int64_t rows, int64_t columns) {
    for (int64_t row = 0; row < rows; row++, logits += columns, ids += k, probabilities += k) {
        int64_t count = 0;
        for (int64_t i = 0; i < columns; i++) {
            if (count == k && !(logits[i] > logits[ids[k - 1]])) continue;
            int64_t at = count < k ? count++ : k - 1;
            for (; at > 0 && logits[i] > logits[ids[at - 1]]; at--) ids[at] = ids[at - 1];
            ids[at] = (int32_t)i;
        }
        multiply(logits, 1 / temperature, columns);
        float total = exponentiate(logits, row_max(logits, columns), columns);
        for (int64_t i = 0; i < k; i++) {
            if (i >= count) ids[i] = -1;
            probabilities[i] = i < count ? logits[ids[i]] / total : 0;
        }
    }
}

// z, logits / temperature of one row, becomes the gradient of KL(teacher ‖ softmax(z)) by z; the result is that divergence.
// Source: Hinton, Vinyals, Dean, arXiv 1503.02531.
static float diverge(float *z, const int32_t *ids, const float *probabilities, int64_t k, int64_t columns, bool gradient) {
    float top = row_max(z, columns), kept = 0, likely[CK_TEACHER_ENTRIES];
    exponentiate(z, top, columns);
    // The rest is added up without the entries that stand for themselves: 1 - their sum would be mostly rounding.
    for (int64_t i = 0; i < k; i++) {
        likely[i] = ids[i] < 0 ? 0 : z[ids[i]];
        if (ids[i] >= 0) z[ids[i]] = 0;
    }
    vf sums = {0};
    CK_VECTORS(i, columns) sums += load_any(z + i, columns - i);
    float rest = sum(sums), total = rest, nats = 0;
    for (int64_t i = 0; i < k; i++) total += likely[i];
    for (int64_t i = 0; i < k; i++) {
        if (ids[i] < 0) continue;
        kept += probabilities[i];
        // Below the least float an entry counts as if it were that.
        float p = fmaxf(likely[i] / total, FLT_MIN);
        if (probabilities[i] > 0) nats += probabilities[i] * logf(probabilities[i] / p);
    }
    float q = fmaxf(1 - kept, 0), p = fmaxf(rest / total, FLT_MIN);
    if (q > 0) nats += q * logf(q / p);
    if (!gradient) return nats;
    multiply(z, (1 - q / p) / total, columns);
    for (int64_t i = 0; i < k; i++) {
        if (ids[i] >= 0) z[ids[i]] = likely[i] / total - probabilities[i];
    }
    return nats;
}

static void distill(
    float *logits, const ck_teacher *teacher, const int32_t *targets, const float *weights, float *losses, float *scratch, int64_t rows,
    int64_t columns, bool gradient) {
    float t = teacher->temperature;
    for (int64_t row = 0; row < rows; row++, logits += columns) {
        float share = teacher->shares[row], plain = weights[row] * (1 - share), soft = weights[row] * share;
        if (share > 0) {
            CK_VECTORS(i, columns) store_any(scratch + i, load_any(logits + i, columns - i) / t, columns - i);
        }
        losses[row] = 0;
        if (share < 1) {
            cross_entropy(logits, targets + row, &plain, losses + row, 1, columns, gradient);
        } else {
            multiply(logits, 0, columns);
        }
        if (share == 0) continue;
        int64_t first = row * teacher->k;
        losses[row] += soft * t * t * diverge(scratch, teacher->ids + first, teacher->probabilities + first, teacher->k, columns, gradient);
        if (gradient) add(scratch, logits, soft * t, columns);
    }
}

static void adamw(const ck_adamw *s, float *parameter, const float *gradient, float *m, float *v, int64_t count) {
    float rate = s->learning_rate / s->correction1, root = 1 / sqrtf(s->correction2);
    float keep = 1 - s->learning_rate * s->weight_decay;
    CK_VECTORS(i, count) {
        int64_t left = count - i;
        vf g = load_any(gradient + i, left) * s->gradient_scale;
        vf first = load_any(m + i, left) * s->beta1 + g * (1 - s->beta1);
        vf second = load_any(v + i, left) * s->beta2 + g * g * (1 - s->beta2);
        store_any(m + i, first, left);
        store_any(v + i, second, left);
        vf step = first * rate / (__builtin_elementwise_sqrt(second) * root + s->epsilon);
        store_any(parameter + i, load_any(parameter + i, left) * keep - step, left);
    }
}

static double sum_of_squares(const float *x, int64_t count) {
    double total[CK_LANES] = {0};
    int64_t i = 0;
    for (; i + CK_LANES <= count; i += CK_LANES) {
        for (int lane = 0; lane < CK_LANES; lane++) total[lane] += (double)x[i + lane] * (double)x[i + lane];
    }
    double result = 0;
    for (int lane = 0; lane < CK_LANES; lane++) result += total[lane];
    for (; i < count; i++) result += (double)x[i] * (double)x[i];
    return result;
}

// SplitMix64's output function: a counter in, well mixed bits out.
CK_INLINE uint64_t mix(uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
}

static void dropout(const float *x, float *y, float rate, uint64_t seed, int64_t first, int64_t count, bool adding) {
    uint64_t threshold = (uint64_t)((double)rate * 4294967296.0);
    float scale = 1 / (1 - rate);
    for (int64_t i = 0; i < count; i++) {
        uint64_t bits = mix(seed + (uint64_t)(first + i + 1) * 0x9e3779b97f4a7c15ull) >> 32;
        float kept = bits >= threshold ? x[i] * scale : 0;
        y[i] = adding ? y[i] + kept : kept;
    }
}

static void unpack_row(const ck_matrix *b, int64_t row, float *y) { fetch(b, row, 0, b->columns, y); }
