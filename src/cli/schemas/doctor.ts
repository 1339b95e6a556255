import { z } from 'zod'

/** One thing the doctor looked at. `remedy` is null where there is nothing to do. */
export const DoctorCheck = z.object({
  name: z.string(),
  status: z.enum(['ok', 'warning', 'problem']),
  finding: z.string(),
  remedy: z.string().nullable(),
})
export type DoctorCheck = z.infer<typeof DoctorCheck>

/** `plumbline doctor --json` */
export const DoctorReport = z.object({ version: z.string(), home: z.string(), checks: z.array(DoctorCheck) })
